/**
 * Writes what is derived from the code: docs/checks.md, docs/bpmn-coverage.md, docs/obstacles.md, docs/incidents.md, docs/map.md, docs/scenario.schema.json, docs/openapi.json,
 * the browsers' types of the API, libs/ui/src/api/schema.d.ts, and the tokens for pages the server draws, libs/progress/src/http/tokens.ts.
 * With --check it writes nothing and fails when a file is not what the code says.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { formatOf } from './describe-answers.mjs';
import { mapPage } from './map.mjs';
import { makeReady, root } from './ready.mjs';

makeReady();
const from = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { checksMarkdown, coverageMarkdown } = await from('libs/bpmn/src/index.js');
const { SCENARIO_SCHEMA } = await from('libs/contracts/src/index.js');
const { obstaclesPage } = await from('apps/api/src/http/obstacles-page.js');
const { incidentsPage } = await from('apps/api/src/operations/incident-kinds.js');
const { openApiText } = await from('apps/standalone/src/openapi-text.js');

const openApi = await openApiText();
const answers = JSON.parse(readFileSync(join(root, 'dist/apps/api/src/openapi/answers.json'), 'utf8'));
const BRANDS = ['AccountId', 'AgencyCode', 'CivilDay', 'DossierCode', 'DossierId', 'Instant', 'ProcedureCode', 'ProcedureVersionId'];
const files = {
  'docs/checks.md': checksMarkdown(),
  'docs/bpmn-coverage.md': coverageMarkdown(),
  'docs/obstacles.md': obstaclesPage(),
  'docs/incidents.md': incidentsPage(),
  'docs/map.md': mapPage(root),
  'docs/scenario.schema.json': `${JSON.stringify(SCENARIO_SCHEMA, null, 2)}\n`,
  'docs/openapi.json': openApi,
  'libs/ui/src/api/schema.d.ts': `/** Generated from docs/openapi.json: npm run generate. */\nimport type { ${BRANDS.join(', ')} } from '@app/kernel';\n\n${astToString(await openapiTS(JSON.parse(openApi), { transform: branded }))}`,
  'libs/progress/src/http/tokens.ts': tokensModule(readFileSync(join(root, 'libs/ui/src/styles/tokens.css'), 'utf8')),
};
const stale = Object.entries(files).filter(([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) process.stderr.write(`${file} is not what the code says: npm run generate\n`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const [file, text] of stale) {
  writeFileSync(join(root, file), text);
  process.stderr.write(`${file}\n`);
}
process.exit(0);

/** Instants, civil days and ids of our own answers as the kernel's types: a page takes them as they come. */
function branded({ format, nullable }, { path = '' }) {
  const [, component] = /^#\/components\/schemas\/(\w+)/.exec(path) ?? [];
  const brand = component in answers.schemas && BRANDS.find((name) => formatOf(name) === format);
  if (!brand) return undefined;
  const type = ts.factory.createTypeReferenceNode(brand);
  return nullable ? ts.factory.createUnionTypeNode([type, ts.factory.createLiteralTypeNode(ts.factory.createNull())]) : type;
}

/** Spaces that divide nothing are left out; those inside a value stay. */
function tokensModule(css) {
  const text = css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};:,]) ?/g, '$1').trim();
  return `/** Generated from libs/ui/src/styles/tokens.css: npm run generate. */\nexport const TOKENS = \`${text}\`;\n`;
}
