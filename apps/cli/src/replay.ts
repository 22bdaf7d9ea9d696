import { NestFactory } from '@nestjs/core';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CheckReplay, ReplayEvidenceStore, type ReplayVerdict } from '@app/dossiers';
import { type Configuration, PlatformModule, readConfiguration } from '@app/platform';
import { ExecutingAgencies, ProceduresModule } from '@app/procedures';
import { databaseOf } from './database.js';

const EQUAL = 0;
const DIFFERENT = 1;
const NOT_FOUND = 2;

/**
 * `replay CODE`: folds the log of a dossier and compares with the stored state, byte for byte, and with every row kept beside it. Exit 0 when they are equal, 1
 * when they differ (the first difference is named), 2 when there is no such dossier. Reads `DATABASE_URL`, or the embedded
 * server under `DATA_DIR`, running or not.
 */
export async function runReplay(args: readonly string[]): Promise<number> {
  const [code, ...more] = args;
  if (code === undefined || code.startsWith('-') || more.length > 0) {
    process.stderr.write('motcua replay CODE\n');
    return NOT_FOUND;
  }
  const configuration = readConfiguration(process.env);
  const database = await databaseOf(configuration);
  try {
    const app = await NestFactory.createApplicationContext(ReplayModule.over(configuration, database.url), { logger: false, abortOnError: false });
    try {
      return tell(code, await app.get(CheckReplay).run(code));
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
}

/** The catalogue asks about agencies when it searches; nothing is searched here. */
@Global()
@Module({ providers: [{ provide: ExecutingAgencies, useValue: { find: () => Promise.resolve(null) } }], exports: [ExecutingAgencies] })
class NoAgenciesModule {}

@Module({})
class ReplayModule {
  static over(configuration: Configuration, databaseUrl: string): DynamicModule {
    return {
      module: ReplayModule,
      imports: [PlatformModule.forRoot({ configuration, databaseUrl }), NoAgenciesModule, ProceduresModule],
      providers: [CheckReplay, ReplayEvidenceStore],
    };
  }
}

function tell(code: string, verdict: ReplayVerdict): number {
  switch (verdict.is) {
    case 'equal':
      process.stdout.write(`${code}: ${verdict.transitions} bước, dựng lại đúng từng byte / rebuilt byte for byte (${verdict.headHash})\n`);
      return EQUAL;
    case 'not_found':
      process.stderr.write(`${code}: không tìm thấy / not found\n`);
      return NOT_FOUND;
    case 'broken':
      process.stdout.write(`${code}: nhật ký không lành / the log is not whole: ${JSON.stringify(verdict.problem)}\n`);
      return DIFFERENT;
    case 'different':
      process.stdout.write(`${code}: khác ở / differs at ${verdict.at}: dựng lại/rebuilt ${verdict.rebuilt}, đang lưu/stored ${verdict.stored}\n`);
      return DIFFERENT;
  }
}
