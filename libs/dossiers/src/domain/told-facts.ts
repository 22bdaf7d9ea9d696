import type { FactDeclaration, ProcessPlan } from '@app/bpmn';
import type { Facts } from '@app/engine';
import type { Text } from '@app/kernel';
import type { DossierObstacle } from './dossier.obstacles.js';

/** An obstacle about facts, with each fact told as a field: missing, unknown, of the wrong type, or not asked for here. */
export function withToldFacts(plan: ProcessPlan, gives: Facts | undefined, obstacle: DossierObstacle): DossierObstacle {
  const { code, params } = obstacle;
  if (code !== 'engine.facts_missing' && code !== 'engine.fact_not_allowed') return obstacle;
  const names = Array.isArray(params['facts']) ? params['facts'].map(String) : [];
  const errors = names.map((name) => ({ field: `data.gives.${name}`, ...told(plan.facts.find((fact) => fact.name === name), gives, { code, name }) }));
  return { ...obstacle, params: { ...params, errors } };
}

interface Told {
  readonly code: string;
  readonly message: Text;
}
function told(fact: FactDeclaration | undefined, gives: Facts | undefined, { code, name }: { readonly code: string; readonly name: string }): Told {
  if (code === 'engine.facts_missing') return { code: 'required', message: { vi: 'Còn thiếu.', en: 'Is missing.' } };
  if (!fact) return { code: 'unknown_fact', message: { vi: 'Quy trình không có thông tin này.', en: 'The process knows no such fact.' } };
  const value = gives && Object.hasOwn(gives, name) ? gives[name] : undefined;
  if (fits(fact, value)) return { code: 'not_asked_here', message: { vi: 'Bước này không nhận thông tin này.', en: 'This step does not take this fact.' } };
  const { vi, en } = expected(fact);
  return { code: 'wrong_type', message: { vi: `Phải là ${vi}.`, en: `Must be ${en}.` } };
}

const WORDS = {
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  number: { vi: 'một số', en: 'a number' },
  string: { vi: 'một đoạn chữ', en: 'a text' },
  date: { vi: 'một ngày dạng YYYY-MM-DD', en: 'a day as YYYY-MM-DD' },
  list: { vi: 'một danh sách chữ hoặc số', en: 'a list of texts or numbers' },
} as const satisfies Record<FactDeclaration['type'], Text>;

function expected({ type, values }: FactDeclaration): Text {
  if (values === undefined) return WORDS[type];
  const list = values.join(', ');
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}

/** As the engine judges it, near enough to say which of the two is wrong. */
function fits({ type, values }: FactDeclaration, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (type === 'list') return Array.isArray(value);
  if (type === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return typeof value === type && (values === undefined || values.includes(String(value)));
}
