import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROCEDURES = join(import.meta.dirname, '../../../procedures');

type Fields = Readonly<Record<string, unknown>>;

/** What a completed step of a shipped procedure says beside its outcome: the example of its form that comes with the procedure; nothing where it has none. Facts given with the outcome stand in it too. */
export function stepFormAt(procedure: string, step: string, gives: Fields = {}): { readonly stepForm?: Readonly<Record<string, Fields>> } {
  const bpmn = readFileSync(join(PROCEDURES, procedure, 'process.bpmn'), 'utf8');
  const [drawn = ''] = new RegExp(`<bpmn:userTask id="${step}"[^]*?</bpmn:userTask>`).exec(bpmn) ?? [];
  const key = /<motcua:form key="([\w-]+)"/.exec(drawn)?.[1];
  if (key === undefined) return {};
  const file = join(PROCEDURES, procedure, 'examples', `${key}.json`);
  if (!existsSync(file)) throw new Error(`no example of ${key} in ${procedure}`);
  return { stepForm: JSON.parse(readFileSync(file, 'utf8'), (name, value: unknown) => (Object.hasOwn(gives, name) ? gives[name] : value)) };
}
