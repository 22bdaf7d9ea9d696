import { DataSource, EntitySchema } from 'typeorm';
import type { BenchDatabase, Contender } from '../measure.js';
import { byCallers, HASH, idOf, LEAF, MONTH, PAYLOAD, STATE, DOSSIERS } from './dossiers.js';

interface Row {
  [column: string]: unknown;
}
const entity = (name: string, primary: readonly string[], columns: Readonly<Record<string, string>>): EntitySchema<Row> =>
  new EntitySchema<Row>({
    name,
    tableName: name,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, type]) => [column, { type: type.replace('[]', '') as 'text', primary: primary.includes(column), array: type.endsWith('[]') }]),
    ),
  });

const DOSSIER = entity('dossiers', ['id'], { id: 'uuid', version: 'int', status: 'smallint', state: 'text', head_hash: 'bytea', moved_at: 'timestamptz' });
const TRANSITION = entity('dossier_transitions', ['opened_month', 'dossier_id', 'seq'], {
  opened_month: 'int', dossier_id: 'uuid', seq: 'int', at: 'timestamptz', command: 'text', step_id: 'text', outcome: 'text', division_id: 'text',
  actor_kind: 'smallint', actor_id: 'uuid', from_steps: 'text[]', to_steps: 'text[]', status: 'smallint', leaf: 'bytea', hash: 'bytea',
});
const DEADLINE = entity('deadlines', ['dossier_id', 'key'], { dossier_id: 'uuid', key: 'text', due_at: 'timestamptz' });
const OUTBOX = new EntitySchema<Row>({
  name: 'outbox',
  tableName: 'outbox',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    dossier_id: { type: 'uuid' }, seq: { type: 'int' }, name: { type: 'text' }, payload: { type: 'jsonb' },
  },
});

/** The way most applications take: load, change, `save()` each entity, in one transaction. Ten connections, as by default. */
export async function typeormSave(name: string, { url }: BenchDatabase): Promise<Contender & { close(): Promise<void> }> {
  const source = new DataSource({ type: 'postgres', url, entities: [DOSSIER, TRANSITION, DEADLINE, OUTBOX], poolSize: 10 });
  await source.initialize();
  const one = () => source.transaction(async (manager) => {
    const id = idOf(Math.floor(Math.random() * DOSSIERS));
    const at = new Date();
    const dossier = await manager.findOneOrFail(DOSSIER, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const seq = Number(dossier['version']) + 1;
    await manager.save(DOSSIER, { ...dossier, version: seq, status: 2, state: STATE, head_hash: HASH, moved_at: at });
    await manager.save(TRANSITION, {
      opened_month: MONTH, dossier_id: id, seq, at, command: 'complete', step_id: 'examine', outcome: 'accept', division_id: 'H56.30/VHXH', actor_kind: 2,
      actor_id: idOf(1), from_steps: ['examine'], to_steps: ['approve'], status: 2, leaf: LEAF, hash: HASH,
    });
    await manager.save(DEADLINE, { dossier_id: id, key: 'examine@3/late', due_at: new Date(at.getTime() + 86_400_000) });
    await manager.save(OUTBOX, { dossier_id: id, seq, name: 'dossiers.advanced@1', payload: PAYLOAD });
  });
  return {
    name,
    run: async (seconds) => (await byCallers(64, seconds, one)).rate,
    close: () => source.destroy(),
  };
}
