/**
 * Builds everything into dist/: the web apps by Vite when their sources changed, the servers by TypeScript's own compiler with the OpenAPI transformer of @nestjs/swagger and, beside it, what
 * the routes answer; then one small package per lib in dist/node_modules/@app, so that Node resolves the doors (`@app/kernel`) without rewriting imports.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { buildWebApps } from './build-web.mjs';
import { describeAnswers } from './describe-answers.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const swagger = createRequire(import.meta.url)('@nestjs/swagger/plugin');

const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail });
const program = ts.createIncrementalProgram({
  rootNames: config.fileNames.filter((file) => !/(\.(e2e-)?spec|\/vite\.config)\.ts$/.test(file)),
  options: { ...config.options, incremental: true, tsBuildInfoFile: join(dist, '.tsbuildinfo'), removeComments: false },
});
const transformer = swagger.before({ introspectComments: true, esmCompatible: true, dtoFileNameSuffix: ['.dto.ts'] }, program.getProgram());
const emitted = program.emit(undefined, undefined, undefined, false, { before: [transformer] });
const diagnostics = [...ts.getPreEmitDiagnostics(program.getProgram()), ...emitted.diagnostics];
linkLibs();
if (diagnostics.length > 0) fail(...diagnostics);
writeFileSync(join(dist, 'apps/api/src/openapi/answers.json'), JSON.stringify(describeAnswers(program.getProgram())));
await buildWebApps();
writeFileSync(join(dist, '.built'), new Date().toISOString());

function linkLibs() {
  const scope = join(dist, 'node_modules', '@app');
  rmSync(scope, { recursive: true, force: true });
  for (const lib of readdirSync(join(root, 'libs'))) {
    if (lib === 'ui' || !existsSync(join(root, 'libs', lib, 'src', 'index.ts'))) continue;
    mkdirSync(join(scope, lib), { recursive: true });
    writeFileSync(join(scope, lib, 'package.json'), `{"name":"@app/${lib}","type":"module","exports":"./index.js"}\n`);
    writeFileSync(join(scope, lib, 'index.js'), `export * from '../../../libs/${lib}/src/index.js';\n`);
  }
  writeFileSync(join(dist, 'package.json'), '{"type":"module"}\n');
}

function fail(...problems) {
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  process.stderr.write(ts.formatDiagnostics(problems, host));
  process.exit(1);
}
