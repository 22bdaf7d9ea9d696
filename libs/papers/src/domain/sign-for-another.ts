import type { Signature } from './paper-document.js';
import type { InPlaceOf, PaperMove } from './paper-source.js';

interface Office {
  readonly head: string;
  readonly deputy: string;
  /** Signs for a body that decides together. */
  readonly isCollective?: true;
}
const COMMITTEE = 'TM. ỦY BAN NHÂN DÂN';
/** Offices by the role of their holder. */
const OFFICES: Readonly<Record<string, Office>> = {
  approver: { head: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH', isCollective: true },
  divisionHead: { head: 'TRƯỞNG PHÒNG', deputy: 'PHÓ TRƯỞNG PHÒNG' },
  centerLeader: { head: 'GIÁM ĐỐC TRUNG TÂM', deputy: 'PHÓ GIÁM ĐỐC TRUNG TÂM' },
};
export const HEAD_OF_AGENCY = 'THỦ TRƯỞNG CƠ QUAN';
const HEAD: Office = { head: HEAD_OF_AGENCY, deputy: 'PHÓ THỦ TRƯỞNG CƠ QUAN' };
const POSITIONS: Readonly<Record<string, string>> = {
  approver: 'LÃNH ĐẠO ỦY BAN NHÂN DÂN', divisionHead: 'TRƯỞNG PHÒNG', centerLeader: 'GIÁM ĐỐC TRUNG TÂM', civilStatusOfficer: 'CÔNG CHỨC TƯ PHÁP – HỘ TỊCH',
  specialist: 'CHUYÊN VIÊN', intakeOfficer: 'CÁN BỘ TIẾP NHẬN', returnOfficer: 'CÁN BỘ TRẢ KẾT QUẢ', clerk: 'VĂN THƯ',
};

/**
 * The lines above a signature. Whoever signs in the place of a head says so before the head's office: `KT.` a deputy, `TUQ.` anybody else,
 * with the own position below. Where the one who is away holds no office, the title stays and the name is added.
 *
 * @param role  of the one who ought to sign; without it the head of the agency
 * @see Decree 30/2020/NĐ-CP, art. 13 and Appendix I, part II, point 7
 */
export function signingLines(title: string, role: string | undefined, inPlaceOf: InPlaceOf | undefined): Pick<Signature, 'title' | 'below'> {
  if (!inPlaceOf) return { title };
  const office = title !== HEAD_OF_AGENCY ? OFFICES[role ?? ''] : inPlaceOf.isOfHead ? HEAD : undefined;
  if (!office) return { title, below: [`(làm thay ${inPlaceOf.name})`] };
  if (inPlaceOf.isDeputy) {
    const lines = [`KT. ${office.head}`, office.deputy] as const;
    return office.isCollective ? { title: COMMITTEE, below: lines } : { title: lines[0], below: [lines[1]] };
  }
  const position = POSITIONS[inPlaceOf.role ?? ''];
  return { title: `TUQ. ${office.head}`, ...(position !== undefined && { below: [position] }) };
}

/** The official who acted, for the papers of the move itself. */
export const signedBy = (title: string, hint: string, { by, inPlaceOf }: PaperMove): Signature => ({ ...signingLines(title, undefined, inPlaceOf), hint, name: by ?? null });

/** `Trần A (thay Lê B)`; nothing where no official acted. */
export const actedBy = ({ by, inPlaceOf }: Pick<PaperMove, 'by' | 'inPlaceOf'>): string | undefined => (by !== undefined && inPlaceOf ? `${by} (thay ${inPlaceOf.name})` : by);
