/** Who may import whom (docs/adr/0007-composition-is-a-lib.md, docs/adr/0010-pure-libs-share-contracts.md; as it is: docs/map.md). No opt-out list, no circle. */
const PURE = ['kernel', 'contracts', 'bpmn', 'engine', 'calendar', 'ledger'];
const CAPABILITIES = ['procedures', 'dossiers', 'deadlines', 'routing', 'identity', 'filing', 'papers', 'payments', 'notifications', 'progress', 'audit'];
const SPEC = '\\.(e2e-)?spec\\.ts$';
const lib = (names) => `^libs/(${[].concat(names).join('|')})/`;

/** `from` may import the doors of `allowed`, and nothing else of libs. */
const only = (from, allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `libs/${from} may import ${allowed.join(', ') || 'no other lib'}`,
  from: { path: lib(from), pathNot: SPEC },
  to: { path: '^libs/', pathNot: lib([from, ...allowed]) },
});
const home = (name, packages, homes) => ({
  name: `home-of-${name}`,
  severity: 'error',
  comment: `${name} lives in ${homes.join(', ')} only`,
  from: { path: '^(libs|apps|migrations)/', pathNot: [...homes, SPEC] },
  to: { path: `node_modules/(${packages})(/|$)` },
});
const capability = (name, doors = []) => only(name, [...PURE, 'platform', 'identity', ...doors]);

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', comment: 'Types count: what two files share is a third', from: {}, to: { circular: true } },
    only('kernel', []),
    only('contracts', ['kernel']),
    only('bpmn', ['kernel', 'contracts']),
    only('calendar', ['kernel', 'contracts']),
    only('ledger', ['kernel']),
    only('engine', ['kernel', 'contracts', 'bpmn']),
    only('platform', ['kernel', 'contracts', 'ledger']),
    ...CAPABILITIES.filter((name) => name !== 'dossiers' && name !== 'identity').map((name) => capability(name)),
    capability('dossiers', ['procedures', 'deadlines', 'routing']),
    only('identity', [...PURE, 'platform']),
    only('composition', [...PURE, 'platform', ...CAPABILITIES]),
    only('ui', ['kernel', 'contracts']),
    { name: 'apps-apart', severity: 'error', comment: 'What two processes share is in libs/composition (docs/adr/0007)',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/standalone/', '^apps/[^/]+/test/', SPEC] }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'standalone-by-the-doors', severity: 'error', comment: 'Both processes in one: by their doors',
      from: { path: '^apps/standalone/', pathNot: ['^apps/standalone/test/', SPEC] }, to: { path: '^apps/', pathNot: ['^apps/standalone/', '^apps/(api|worker)/src/index\\.ts$'] } },
    { name: 'web-apps-import', severity: 'error', comment: 'A browser knows the pure libs and the kit, and asks the API for the rest',
      from: { path: '^apps/(portal|console)/' }, to: { path: '^libs/', pathNot: lib([...PURE, 'ui']) } },
    { name: 'web-without-node', severity: 'error', from: { path: '^(apps/(portal|console)|libs/ui)/src/', pathNot: SPEC }, to: { dependencyTypes: ['core'] } },
    { name: 'parts-of-the-console-apart', severity: 'error', comment: 'A part is its own chunk: what two share is in shell/ or libs/ui',
      from: { path: '^apps/console/src/(absence|account|administration|audit|designer|desk|messages)/' }, to: { path: '^apps/console/src/(absence|account|administration|audit|designer|desk|messages)/', pathNot: '^apps/console/src/$1/' } },
    { name: 'ui-in-the-browser-only', severity: 'error', from: { path: '^(apps/(api|worker|cli|standalone)|libs)/', pathNot: '^libs/ui/' }, to: { path: '^libs/ui/' } },
    { name: 'portal-without-mantine', severity: 'error', comment: 'Citizens load no more than they need', from: { path: '^(apps/portal|libs/ui)/' }, to: { path: 'node_modules/(@mantine|@tanstack)/' } },
    { name: 'doors', severity: 'error', comment: 'Import a lib by its door',
      from: { path: '^libs/([^/]+)/' }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' } },
    { name: 'doors-for-apps', severity: 'error', from: { path: '^(apps|bench|migrations|test)/' }, to: { path: '^libs/[^/]+/src/(?!index\\.ts$)' } },
    { name: 'tests-by-the-doors', severity: 'error', comment: 'Tests of the whole know apps by their doors, and what the tests of an app are built with', from: { path: '^test/' }, to: { path: '^apps/', pathNot: '^apps/[^/]+/(src/index\\.ts$|test/)' } },
    { name: 'testing-in-specs-only', severity: 'error', from: { path: '^(libs|apps|migrations)/', pathNot: [SPEC, '^libs/testing/', '^apps/[^/]+/test/', '^test/'] }, to: { path: '^libs/testing/' } },
    { name: 'test-folders-in-specs-only', severity: 'error', comment: 'What serves specs alone is no part of what runs', from: { path: '^(libs|apps)/[^/]+/src/', pathNot: SPEC }, to: { path: '^(libs|apps)/[^/]+/test/' } },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|bench)/' } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^libs/[^/]+/src/domain/', pathNot: SPEC }, to: { path: '^libs/([^/]+)/src/(store|commands|queries|http|messages)/|^libs/platform/|node_modules/(typeorm|pg|@nestjs|rxjs)' } },
    { name: 'pure-libs-without-node', severity: 'error', from: { path: lib(PURE), pathNot: SPEC }, to: { dependencyTypes: ['core'] } },
    { name: 'domain-without-node', severity: 'error', from: { path: '^libs/[^/]+/src/domain/', pathNot: SPEC }, to: { dependencyTypes: ['core'] } },
    home('xstate', 'xstate', ['^libs/engine/']),
    home('bpmn-moddle', 'bpmn-moddle', ['^libs/bpmn/']),
    home('bull', 'bull|@nestjs/bull', ['^apps/worker/']),
    home('typeorm', 'typeorm', ['^libs/[^/]+/src/store/', '^libs/platform/', '^migrations/']),
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@app/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
