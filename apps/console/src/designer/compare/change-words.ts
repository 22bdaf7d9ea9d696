import type { FieldChange } from '@app/bpmn';
import type { Term } from '@app/contracts';
import { formatDay, formatTerm, type Language, t, type TextKey } from '@app/ui';
import type { Vocabulary } from '../panel/use-vocabulary.js';
import { ROLES, STATUSES } from '../panel/vocabulary.js';

/** Names of what can change, by the last part of its path; what is not here keeps its own name. */
const NAMES: Readonly<Record<string, TextKey>> = {
  name: 'designer.name', term: 'designer.howLong', performer: 'designer.performer', clock: 'designer.clock', label: 'designer.publicLabel', status: 'designer.status', form: 'designer.form',
  outcome: 'designer.change.outcome', paper: 'designer.papers', separation: 'designer.separation', message: 'designer.message', each: 'designer.several', assign: 'designer.assign', deemed: 'designer.deemed',
  returns: 'designer.returns.max', fact: 'designer.change.fact', supplementPolicy: 'designer.supplement', cutOff: 'designer.process.cutOff', procedure: 'designer.process.code', unit: 'designer.division',
  conditionExpression: 'designer.condition', condition: 'designer.condition', default: 'designer.flow.default', lane: 'designer.kind.lane', sourceRef: 'designer.change.from', targetRef: 'designer.change.to', type: 'designer.change.type',
  role: 'designer.role', division: 'designer.division', agency: 'designer.change.agency', state: 'designer.clock', waitsFor: 'designer.waitsFor', quantity: 'designer.term.quantity', requiresReason: 'designer.outcome.reason', asks: 'designer.outcome.asks',
  max: 'designer.returns.max', maxDuringProcessing: 'designer.supplement.max', applicantDeadlineDays: 'designer.supplement.days', legalGround: 'designer.supplement.ground', values: 'designer.facts.values', initial: 'designer.facts.initial', fromForm: 'designer.facts.fromForm',
  order: 'designer.change.order', bulk: 'designer.bulk', forbidden: 'designer.bulk.forbidden',
  channel: 'designer.trial.channel', kind: 'designer.forms.kind', components: 'designer.record.components', executionCases: 'designer.record.cases', fees: 'designer.record.fees', exemptions: 'designer.exemption.title', legalBasis: 'designer.record.law', results: 'designer.record.results',
  subjects: 'designer.record.subjects', executionSteps: 'designer.record.steps', executionMethods: 'designer.record.methods', processingTerm: 'designer.process.term', keywords: 'designer.record.keywords', level: 'designer.record.level',
  onlineService: 'designer.record.online', setCount: 'designer.record.setCount', executingAgency: 'designer.record.executingAgency', competentAgency: 'designer.record.competentAgency', receivingAddress: 'designer.record.receivingAddress',
  requirements: 'designer.record.requirements', description: 'designer.record.description', decisionNumber: 'designer.review.legalBasis', decisionDate: 'designer.review.decisionDate', effectiveFrom: 'designer.fee.from', effectiveTo: 'designer.fee.to', directAmount: 'designer.fee.direct', onlineAmount: 'designer.fee.online',
  formula: 'designer.fee.how', transition: 'designer.fee.transition', collect: 'designer.fee.collect', percentOff: 'designer.exemption.percent', group: 'designer.exemption.group', provenBy: 'designer.exemption.provenBy', note: 'designer.note', originalQuantity: 'designer.component.originals', copyQuantity: 'designer.component.copies',
  required: 'designer.forms.required', requiredWhen: 'designer.forms.requiredWhen', visibleWhen: 'designer.forms.visibleWhen', hint: 'designer.forms.hint', purpose: 'designer.forms.purpose', options: 'designer.change.options', fields: 'designer.change.fields',
  opening: 'designer.words.opening', closing: 'designer.words.closing', signerRole: 'designer.words.signer', symbol: 'designer.words.symbol', isResult: 'designer.words.isResult', parts: 'designer.words.parts', separator: 'designer.words.separator',
  sections: 'designer.forms.sections', rules: 'designer.forms.rules', title: 'designer.forms.title', code: 'designer.component.code', formKey: 'designer.component.form', given: 'designer.scenario.given', when: 'designer.scenario.when', then: 'designer.scenario.then',
};
const nameOf = (name: string): string => (name === 'vi' ? 'Tiếng Việt' : name === 'en' ? 'English' : NAMES[name] === undefined ? name : t(NAMES[name]));

/** A setting of the drawing by its name in the panels. */
export const settingWords = (name: string): string => nameOf(name);

/** A path as people read it: `fees[certification].directAmount` is `Phí, lệ phí “certification” › Mức trực tiếp (đ)`. */
export const fieldWords = (field: string): string =>
  field.split('.').map((part) => {
    const [, name = part, keys = ''] = /^([^[]*)((?:\[[^\]]*\])*)$/.exec(part) ?? [];
    const items = [...keys.matchAll(/\[([^\]]*)\]/g)].map((found) => `“${found[1] ?? ''}”`);
    return [name === '' ? '' : nameOf(name), ...items].filter(Boolean).join(' ');
  }).join(' › ');

/** What values are told with: the reader's language, and the names this house knows. */
export interface Teller extends Vocabulary {
  readonly language: Language;
}

/** A value as people read it: a term in the unit of the law, a role by its name. */
export function valueWords(value: unknown, field: string, teller: Teller): string {
  if (value === undefined || value === null || value === '') return t('designer.change.nothing');
  if (Array.isArray(value)) return value.map((each) => valueWords(each, field, teller)).join('; ');
  if (typeof value === 'object') return objectWords(value as Readonly<Record<string, unknown>>, teller);
  if (typeof value === 'boolean') return t(value ? 'designer.yes' : 'designer.no');
  return plainWords(String(value as string), /([A-Za-z]+)(?:\[[^\]]*\])?$/.exec(field)?.[1] ?? '', teller);
}

function objectWords(value: Readonly<Record<string, unknown>>, teller: Teller): string {
  const { quantity, unit, channel, ...others } = value;
  const term = quantity !== undefined && typeof unit === 'string' ? formatTerm({ quantity: Number(quantity), unit: unit as Term['unit'] }, teller.language) : null;
  const rest = Object.entries(term === null ? value : { ...(channel !== undefined && { channel }), ...others });
  return [...(term === null ? [] : [term]), ...rest.map(([name, part]) => (name === 'id' ? valueWords(part, 'status', teller) : `${nameOf(name)}: ${valueWords(part, name, teller)}`))].join(' · ');
}

function plainWords(value: string, name: string, { language, divisions, papers }: Teller): string {
  const known = name === 'role' ? ROLES[value] : name === 'division' ? divisions[value] : name === 'paper' || name === 'code' ? papers[value] : name === 'status' ? STATUSES[Number(value) - 1] : undefined;
  if (known) return known[language];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
  if (value === 'paused' || value === 'running') return t(`designer.clock.${value}`);
  if (value === 'applicant' || value === 'payment' || value === 'consultee') return t(`designer.waitsFor.${value}`);
  if (value === 'OFFICIAL' || value === 'SUBMITTER' || value === 'SYSTEM') return t(`designer.performer.${value}`);
  return value;
}

export type Change = FieldChange;
