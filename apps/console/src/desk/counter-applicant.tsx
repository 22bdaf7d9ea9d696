import { useRef, useState } from 'react';
import type { ApplicantData, ApplicantFound, ShownNumber } from '@app/contracts';
import { readPersonalId } from '@app/kernel';
import { Button, FormField, type Problem, ProblemNotice, Radios, TextField, useTexts } from '@app/ui';
import { type CounterEdit, findApplicant } from './counter-api.js';
import { CardNumber, TaxCode } from './counter-number.js';

interface CounterApplicantProps {
  readonly edit: CounterEdit;
  readonly agency: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (to: (before: CounterEdit) => CounterEdit) => void;
}
const KINDS = ['person', 'organization'] as const;
type Kind = (typeof KINDS)[number];
/** What is said of the one kind of applicant only. */
const ONLY_OF_PERSON: ApplicantData = { personalId: '', birthDate: '', gender: '' };
const ONLY_OF_ORGANIZATION: ApplicantData = { organizationCode: '' };

/** Whom it is filed for: a person by the card, an organisation or enterprise by its tax code, and the account that goes with the number. */
export function CounterApplicant({ edit, agency, errors, onChange }: CounterApplicantProps) {
  const { t } = useTexts();
  const { applicant, submitterId } = edit;
  const [kind, setKind] = useState<Kind>(applicant.organizationCode === undefined ? 'person' : 'organization');
  const finding = useFinding(agency);
  const put = (told: ApplicantData) => onChange((before) => ({ ...before, applicant: withTold(before.applicant, told) }));
  /** Another number is somebody else: the account goes with the number. */
  const putNumber = (told: ApplicantData) => {
    finding.forget();
    onChange((before) => ({ ...before, submitterId: null, applicant: withTold(before.applicant, told) }));
  };
  const number = (personalId: string) => {
    const gender = readPersonalId(personalId)?.gender;
    putNumber({ personalId, ...(gender && { gender }) });
  };
  const change = (next: Kind) => {
    setKind(next);
    putNumber(next === 'person' ? ONLY_OF_ORGANIZATION : ONLY_OF_PERSON);
  };
  const birthDate = t('desk.new.birthDate');
  return (
    <fieldset className="m-form">
      <legend>{t('desk.new.applicant')}</legend>
      <Radios path="applicant.kind" label={t('desk.new.applicantIs')} required value={kind} options={KINDS.map((one) => ({ value: one, label: t(`desk.new.kind.${one}`) }))} onChange={(next) => change(KINDS.find((one) => one === next) ?? 'person')} />
      {kind === 'person'
        ? <CardNumber value={applicant.personalId ?? ''} error={errors.get('applicant.personalId')} isBusy={finding.isBusy} onNumber={number} onCard={(card) => { number(card.personalId ?? ''); put(card); }} onFind={(personalId) => finding.find({ personalId })} />
        : <TaxCode value={applicant.organizationCode ?? ''} error={errors.get('applicant.organizationCode')} isBusy={finding.isBusy} onNumber={(organizationCode) => putNumber({ organizationCode })} onFind={(organizationCode) => finding.find({ organizationCode })} />}
      <div role="status" className="d-account">
        <Account kind={kind} finding={finding} isLinked={submitterId !== null} onLink={(accountId) => onChange((before) => ({ ...before, submitterId: accountId }))} />
      </div>
      {finding.problem ? <ProblemNotice problem={finding.problem} /> : null}
      <TextField id="applicant.fullName" label={t(kind === 'person' ? 'desk.new.fullName' : 'desk.new.organizationName')} required autoComplete="off" error={errors.get('applicant.fullName')} value={applicant.fullName ?? ''} onChange={({ target }) => put({ fullName: target.value })} />
      {kind === 'person' ? <FormField path="applicant.birthDate" field={{ name: 'birthDate', kind: 'date', label: { vi: birthDate, en: birthDate }, required: false }} value={applicant.birthDate} required={false} onChange={(day) => put({ birthDate: typeof day === 'string' ? day : '' })} /> : null}
      <TextField id="applicant.phone" label={t('desk.new.phone')} inputMode="tel" autoComplete="off" error={errors.get('applicant.phone')} value={applicant.phone ?? ''} onChange={({ target }) => put({ phone: target.value })} />
    </fieldset>
  );
}

/** What is empty is not said. */
function withTold(before: ApplicantData, told: ApplicantData): ApplicantData {
  return Object.fromEntries(Object.entries({ ...before, ...told }).filter(([, value]) => value !== '')) as ApplicantData;
}

type Finding = ReturnType<typeof useFinding>;
interface AccountProps {
  readonly kind: Kind;
  readonly finding: Finding;
  readonly isLinked: boolean;
  readonly onLink: (accountId: ApplicantFound['accountId'] | null) => void;
}
/** Found: the name is masked, and the paper beside it says whose it is. */
function Account({ kind, finding: { answer }, isLinked, onLink }: AccountProps) {
  const { t } = useTexts();
  const found = answer?.found;
  if (isLinked) return <p><span>{found ? t('desk.new.linkedTo', { name: found.maskedName }) : t('desk.new.linked')}</span> <Button size="small" look="quiet" onClick={() => onLink(null)}>{t('desk.new.unlink')}</Button></p>;
  if (found) return <p><span>{t(kind === 'person' ? 'desk.new.accountFound' : 'desk.new.organizationFound', { name: found.maskedName })}</span> <Button size="small" onClick={() => onLink(found.accountId)}>{t(kind === 'person' ? 'desk.new.link' : 'desk.new.linkOrganization')}</Button></p>;
  return <p>{t(answer ? 'desk.new.noAccount' : 'desk.new.accountOptional')}</p>;
}

function useFinding(agency: string) {
  const [answer, setAnswer] = useState<{ readonly found: ApplicantFound | null } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // An answer about a number that is no longer asked for is nobody's.
  const asked = useRef(0);
  const find = (shown: ShownNumber): void => {
    const turn = (asked.current += 1);
    setBusy(true);
    void findApplicant(agency, shown).then((told) => {
      if (turn !== asked.current) return;
      setAnswer(told.ok ? told.value : null);
      setProblem(told.ok ? null : told.error);
      setBusy(false);
    });
  };
  const forget = () => {
    asked.current += 1;
    setBusy(false);
    setAnswer(null);
    setProblem(null);
  };
  return { answer, isBusy, problem, find, forget };
}
