import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PaperTemplate } from '@app/contracts';
import { canonical } from '@app/ledger';
import { PaymentsModule } from '@app/payments';
import { readConfiguration } from '@app/platform';
import { WriteDirectory } from '@app/routing';
import { EXAMPLE_PLAN, type TestDatabase } from '@app/testing';
import { AGENCIES, DIVISIONS } from '../../../standalone/src/demo/province.js';
import { type AppOptions, createApp, newLogger } from '../../src/index.js';
import { EXAMPLE_FORM, EXAMPLE_RECORD } from '../example-procedure.js';

/** A gateway whose page is never opened. */
const GATEWAY = PaymentsModule.forRoot({
  vnpay: { name: 'vnpay', payUrl: 'https://gateway.example/pay', queryUrl: () => 'https://gateway.example/query', terminal: 'TEST0001', secret: 'a-secret-for-this-test-alone-0001', returnUrl: 'https://motcua.example/api/payments/return' },
});

interface AskedHouseOptions extends Pick<AppOptions, 'alongside'> {
  /** Where files lie. */
  readonly dataDir: string;
}
/** A result, to be looked at as a draft. */
const PERMIT: PaperTemplate = { code: 'permit', title: { vi: 'Giấy phép', en: 'Permit' }, signerRole: 'approver', copies: 1, fields: [], symbol: 'GP', isResult: true };
/** The application over a province with one procedure, listening: for who asks it everything. */
export async function givenAskedHouse(database: TestDatabase, { dataDir, ...options }: AskedHouseOptions): Promise<NestFastifyApplication> {
  const configuration = readConfiguration({ OFFICIAL_TOTP: 'optional', DATABASE_POOL: '6', TRUST_PROXY: '127.0.0.1', DATA_DIR: dataDir });
  const app = await createApp({ platform: { configuration, databaseUrl: database.url }, log: newLogger('silent'), payments: GATEWAY, ...options });
  await app.listen(0, '127.0.0.1');
  await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
  await database.owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, papers, effective_from, published_at)
     VALUES ($1, '1.999999', 1, $2, $3, $4, '<xml/>', $5, '2025-07-01', now())`,
    [createHash('sha256').update(canonical(EXAMPLE_PLAN)).digest('hex'), JSON.stringify(EXAMPLE_RECORD), JSON.stringify([EXAMPLE_FORM]), JSON.stringify(EXAMPLE_PLAN), JSON.stringify([PERMIT])],
  );
  return app;
}
