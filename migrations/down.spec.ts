import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { DataSource, type QueryRunner } from 'typeorm';
import { MIGRATIONS } from './index.js';

const LONG = 120_000;
const nameOf = (migration: (typeof MIGRATIONS)[number]) => migration.name;
const ID = '10000000-0000-4000-8000-000000000001';

describe('going back', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeEach(async () => {
    database = await freshDatabase();
    source = new DataSource({ type: 'postgres', url: database.url, migrations: [...MIGRATIONS], migrationsTableName: 'schema_migrations', poolSize: 1 });
    await source.initialize();
  }, LONG);
  afterEach(async () => {
    await source.destroy();
    await database.close();
  });

  const applied = async () => (await database.owner.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY timestamp DESC')).rows.map(({ name }) => name);
  /** Takes back everything after `name`, and then that one. */
  const takeBack = async (name: string) => {
    for (const latest of await applied()) {
      await source.undoLastMigration({ transaction: 'each' });
      if (latest === name) return;
    }
  };
  /** Rows without what they point to: one of each is enough to be asked about. */
  const given = async (statement: string) => {
    await database.owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`);
  };

  it('is possible all the way, and forward again, where nothing was done', async () => {
    await takeBack('CreateFoundation1795298400000');
    expect(await applied()).toEqual([]);

    await source.runMigrations({ transaction: 'each' });

    expect(await applied()).toEqual(MIGRATIONS.map(nameOf).reverse());
  }, LONG);

  it.each([
    ['money given back', 'RecordMoneyReturned1795342300000', `INSERT INTO payment_attempts (order_id, payment_id, gateway, amount, started_at, started_by, expires_at, state, ended_at, refunded_at, refunded_by, refund_reason)
      VALUES ('o1', '${ID}', 'vnpay', 1000, now(), '${ID}', now(), 'REFUNDED', now(), now(), '${ID}', 'twice')`, 'sums of money given back'],
    ['a corrected declaration', 'KeepDeclarationVersions1795315500000', `INSERT INTO declarations (dossier_id, seq, form_key, content, components) VALUES ('${ID}', 3, 'f', '{}', '[]')`, 'declarations as corrected'],
    ['an absence of half a day', 'TimeAbsences1795341720000', `INSERT INTO absences (id, account_id, substitute_id, reason, made_by, created_at, from_at, until_at)
      VALUES ('${ID}', '${ID}', '10000000-0000-4000-8000-000000000002', 'r', '${ID}', now(), '2026-11-23T00:00+07', '2026-11-23T12:00+07')`, 'absences by the hour'],
    ['a decision about a division', 'DateTheDirectory1795352400000', `INSERT INTO directory_changes (subject, change, effective_on, name_vi, name_en, document, by_id, at) VALUES ('H56.30/VH', 'RENAMED', '2026-11-22', 'a', 'b', '{}', '${ID}', now())`, 'decisions about agencies'],
    ['a message about no dossier', 'TellBesideDossiers1795364400000', `INSERT INTO outbox (seq, name, payload) VALUES (0, 'identity.absence-recorded@1', '{}')`, 'open messages about no dossier'],
    ['money begun in the place of somebody', 'RecordWhosePlace1795366200000', `INSERT INTO payment_attempts (order_id, payment_id, gateway, amount, started_at, started_by, started_for, expires_at, state)
      VALUES ('o2', '${ID}', 'vnpay', 1000, now(), '${ID}', '10000000-0000-4000-8000-000000000002', now(), 'STARTED')`, 'tries to pay in the place of somebody'],
    ['a payment that was waived', 'LowerPayments1795368000000', `INSERT INTO payments (id, dossier_id, collect, amount, lines, state, asked_at, agency_code)
      VALUES ('${ID}', '${ID}', 'COLLECT_UPFRONT', 1000, '[]', 'WAIVED', now(), 'H56.30')`, 'payments waived'],
    ['money given back in two parts', 'ListMoneyReturned1795500000000', `INSERT INTO payment_returns (payment_id, part, amount, returned_at, returned_by, reason)
      VALUES ('${ID}', 1, 1000, now(), '${ID}', 'a'), ('${ID}', 2, 500, now(), '${ID}', 'b')`, 'parts of money given back'],
    ['a note for colleagues', 'KeepDossierNotes1795510000000', `INSERT INTO dossier_notes (dossier_id, number, at, author_id, division_id, text) VALUES ('${ID}', 1, now(), '${ID}', 'H56.30/VHXH', 'a')`, 'notes of officials'],
    ['a version with words of its own', 'KeepWordsWithVersions1795530000000', `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, papers, effective_from, published_at)
      VALUES ('${'a'.repeat(64)}', '9.000001', 1, '{}', '[]', '{}', '', '[{"code":"own"}]', '2026-01-01', now())`, 'versions with words of their own'],
    ['a look-up in public', 'NoteLookUps1795545000000', `INSERT INTO reads (visitor, dossier_id, what) VALUES ('\\x01', '${ID}', 'progress')`, 'look-ups in public'],
    ['two places whose codes are one number', 'ComparePlacesAsText1795370400000', `INSERT INTO agencies (code, name_vi, name_en, level, administrative_code, effective_from)
      VALUES ('H01', 'a', 'a', 'PROVINCE', '01', '2025-07-01'), ('H01.01', 'b', 'b', 'COMMUNE', '00001', '2025-07-01')`, 'agencies_one_for_a_place'],
    ['a proof given again', 'ForgetLogIns1795670000000', `INSERT INTO log_ins (at, way, outcome) VALUES (now(), 'step-up', 'begun')`, 'proofs given after the log-in'],
    ['an effect of a message that is open', 'LeaseMessages1795312800000', `INSERT INTO outbox (id, dossier_id, seq, name, payload) OVERRIDING SYSTEM VALUE VALUES (1, '${ID}', 1, 'x@1', '{}'); INSERT INTO inbox (message_id, handler) VALUES (1, 'h')`, 'effects of messages'],
  ])('stops at %s, and has changed nothing', async (_what, name, row, says) => {
    await given(row);

    await expect(takeBack(name)).rejects.toThrow(says);

    expect((await applied())[0]).toBe(name);
  }, LONG);

  it('makes days again of absences of whole days', async () => {
    await given(`INSERT INTO absences (id, account_id, substitute_id, reason, made_by, created_at, from_at, until_at)
      VALUES ('${ID}', '${ID}', '10000000-0000-4000-8000-000000000002', 'r', '${ID}', now(), '2026-11-23T00:00+07', '2026-11-25T00:00+07')`);

    await takeBack('TimeAbsences1795341720000');

    expect((await database.owner.query('SELECT first_day::text, last_day::text FROM absences')).rows).toEqual([{ first_day: '2026-11-23', last_day: '2026-11-24' }]);
  }, LONG);

  it('writes money that was given back once in the old form, and reads it from there again', async () => {
    await given(`INSERT INTO payments (id, dossier_id, collect, amount, lines, state, asked_at, agency_code, settled_at, receipt_year, receipt_number, overpaid)
      VALUES ('${ID}', '${ID}', 'COLLECT_UPFRONT', 1000, '[]', 'SETTLED', now(), 'H56.30', now(), 2026, 1, 700);
      INSERT INTO payment_returns (payment_id, part, amount, returned_at, returned_by, reason) VALUES ('${ID}', 1, 500, '2026-11-22T08:00Z', '${ID}', 'slip 1')`);

    await takeBack('ListMoneyReturned1795500000000');
    const { rows: before } = await database.owner.query('SELECT owed_back, returned, returned_by, return_reason FROM payments');
    await source.runMigrations({ transaction: 'each' });

    expect(before).toEqual([{ owed_back: '200', returned: '500', returned_by: ID, return_reason: 'slip 1' }]);
    const { rows } = await database.owner.query('SELECT p.overpaid, r.part, r.amount, r.returned_at, r.reason FROM payments p JOIN payment_returns r ON r.payment_id = p.id');
    expect(rows).toEqual([{ overpaid: '700', part: 1, amount: '500', returned_at: expect.anything(), reason: 'slip 1' }]);
  }, LONG);

  it('leaves every version, and what is being worked on, the words its papers had', async () => {
    await takeBack('KeepWordsWithVersions1795530000000');
    await given(`INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at) VALUES ('${'a'.repeat(64)}', '9.000001', 1, '{}', '[]', '{}', '', '2026-01-01', now());
      INSERT INTO paper_templates (procedure_code, code, version, template, valid_from) VALUES ('9.000001', 'own', 1, '{"code":"own","title":"first"}', now()), ('9.000001', 'own', 2, '{"code":"own","title":"newest"}', now()), ('9.000002', 'other', 1, '{}', now());
      INSERT INTO procedure_drafts (id, agency_code, name, version, content, content_hash, authors, created_at, updated_at, updated_by)
        VALUES ('${ID}', 'H56', 'a', 1, '{"record":{"code":"9.000001"}}', '${'0'.repeat(64)}', '{}', now(), now(), '${ID}')`);

    await source.runMigrations({ transaction: 'each' });

    const words = [{ code: 'own', title: 'newest' }];
    expect((await database.owner.query('SELECT papers FROM procedure_versions')).rows).toEqual([{ papers: words }]);
    expect((await database.owner.query('SELECT content FROM procedure_drafts')).rows).toEqual([{ content: { record: { code: '9.000001' }, papers: words } }]);
  }, LONG);

  it('gives every dossier a lookup code of its own that nobody was told', async () => {
    for (const id of [ID, '10000000-0000-4000-8000-000000000002']) {
      await given(`INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
        VALUES ('${id}', 202611, '${id}', 'x', 'v', 'H56.30', 2, '${ID}', now(), 1, 1, '{}', '', now())`);
    }

    await takeBack('ForgetLookupCodes1795341700000');

    const codes = (await database.owner.query<{ lookup_code: string }>('SELECT lookup_code FROM dossiers')).rows.map(({ lookup_code }) => lookup_code);
    expect([new Set(codes).size, codes.every((code) => code.length === 8)]).toEqual([2, true]);
  }, LONG);

  it('drops no table that is only added to without having asked for its rows', async () => {
    const { rows } = await database.owner.query<{ name: string }>(`SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE '%append_only' AND NOT c.relispartition`);
    const unasked: string[] = [];
    for (const migration of MIGRATIONS) {
      const said: string[] = [];
      const listening = { query: async (text: string) => (said.push(text), [{ rows: 0 }]) } as unknown as QueryRunner;
      await new migration().down(listening);
      const dropped = said.filter((text) => /DROP TABLE/.test(text)).flatMap((text) => text.split(/\W+/));
      const asked = said.filter((text) => /^SELECT count/.test(text)).flatMap((text) => text.split(/\W+/));
      unasked.push(...rows.filter(({ name }) => dropped.includes(name) && !asked.includes(name)).map(({ name }) => `${nameOf(migration)}: ${name}`));
    }

    expect(rows.length).toBeGreaterThan(10);
    expect(unasked).toEqual([]);
  });
});
