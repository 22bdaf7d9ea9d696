import { type ProcessPlan, type StepNode, stepsOf } from '@app/bpmn';
import { type DossierStatus, roleName, type TermByChannel } from '@app/contracts';
import type { Text } from '@app/kernel';
import { plainTerms } from './plain-words.js';

/** Who does which step, in words a citizen understands. */
/** Who does what at a step within how long. */
export interface Responsibility {
  readonly step: { readonly id: string; readonly name: Text };
  readonly performer: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  readonly division: { readonly code: string; readonly name: Text } | null;
  readonly role: { readonly code: string; readonly name: Text } | null;
  readonly term: TermByChannel | null;
  readonly termText: Text | null;
  readonly status: DossierStatus | null;
  readonly outcomes: readonly { readonly id: string; readonly label: Text }[];
  /** The same as one sentence. */
  readonly sentence: Text;
}

/** Steps × divisions of a procedure, in the order they are drawn. */
export const responsibilitiesOf = (plan: ProcessPlan): readonly Responsibility[] =>
  stepsOf(plan).map((step) => responsibilityOf(plan, step));

function responsibilityOf(plan: ProcessPlan, step: StepNode): Responsibility {
  const { kind, role: roleCode, division: code } = step.performer;
  const name = step.publicLabel ?? both(step.name);
  const division = kind === 'OFFICIAL' && code !== undefined ? { code, name: divisionName(plan, step, code) } : null;
  const role =
    kind === 'OFFICIAL' && roleCode !== undefined ? { code: roleCode, name: roleName(roleCode) ?? both(roleCode) } : null;
  const termText = step.term ? plainTerms(step.term) : null;
  const outcomes = step.outcomes.map(({ id, label }) => ({ id, label }));
  const sentence = sentenceOf({ name, who: whoIs(step, division?.name), termText, isByChannel: Object.keys(step.term?.byChannel ?? {}).length > 0 });
  const { term = null, status = null } = step;
  return { step: { id: step.id, name }, performer: kind, division, role, term, termText, status, outcomes, sentence };
}

/** The lane's own words where it stands for the division, else the division's usual name. */
function divisionName(plan: ProcessPlan, step: StepNode, code: string): Text {
  const lane = plan.lanes.find((each) => each.division === code) ?? plan.lanes.find((each) => each.id === step.lane);
  const usual = DIVISIONS[code];
  return { vi: lane?.name || usual?.vi || code, en: usual?.en ?? lane?.name ?? code };
}

function whoIs(step: StepNode, division: Text | undefined): Text {
  if (step.performer.kind === 'SUBMITTER') return { vi: 'Người nộp hồ sơ', en: 'The submitter' };
  if (step.performer.kind === 'SYSTEM') return { vi: 'Hệ thống', en: 'The system' };
  return division ?? { vi: 'Cơ quan giải quyết', en: 'The executing agency' };
}

interface Told {
  readonly name: Text;
  readonly who: Text;
  readonly termText: Text | null;
  readonly isByChannel: boolean;
}
function sentenceOf({ name, who, termText, isByChannel }: Told): Text {
  const within = (language: keyof Text, word: string) => (termText === null ? '' : isByChannel ? ` (${termText[language]})` : `, ${word} ${termText[language]}`);
  return { vi: `${who.vi}: ${name.vi}${within('vi', 'trong')}.`, en: `${who.en}: ${name.en}${within('en', 'within')}.` };
}

const both = (words: string): Text => ({ vi: words, en: words });

const DIVISIONS: Readonly<Record<string, Text>> = {
  TTPVHCC: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Service Center' },
  VHXH: { vi: 'Phòng Văn hóa – Xã hội', en: 'Culture and Social Affairs Division' },
  KTHTDT: { vi: 'Phòng Kinh tế, Hạ tầng và Đô thị', en: 'Economy, Infrastructure and Urban Division' },
  VP: { vi: 'Văn phòng HĐND và UBND', en: 'Office of the People’s Council and Committee' },
  LD: { vi: 'Lãnh đạo UBND', en: 'Leaders of the People’s Committee' },
  DATDAI: { vi: 'Chi nhánh Văn phòng đăng ký đất đai', en: 'Land Registry Branch' },
  PCCC: { vi: 'Đội Cảnh sát PCCC và CNCH', en: 'Fire Prevention and Rescue Police' },
  DIENLUC: { vi: 'Đội quản lý điện lực', en: 'Power Grid Unit' },
  consultee: { vi: 'Cơ quan được lấy ý kiến', en: 'The consulted agency' },
};
