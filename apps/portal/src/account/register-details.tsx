import { type FormEvent, useState } from 'react';
import { api, asked, Button, currentLanguage, dayShown, dayTyped, ErrorSummary, type FieldError, type Problem, ProblemNotice, Radios, TextField, type Texts, useTexts, withSlashes } from '@app/ui';
import type { CodeRequest } from './code-entry.js';
import { takeProof } from './proof-of-work.js';

const KINDS = ['CITIZEN', 'ORGANIZATION', 'ENTERPRISE'] as const;
export const EMPTY = { kind: 'CITIZEN' as (typeof KINDS)[number], fullName: '', personalId: '', birthDate: '', organizationCode: '', representativeName: '', representativeId: '', phone: '', email: '' };
export type Details = typeof EMPTY;
type Name = Exclude<keyof Details, 'kind'>;
const OF_CITIZEN: readonly Name[] = ['fullName', 'personalId', 'birthDate', 'phone', 'email'];
const OF_ORGANIZATION: readonly Name[] = ['fullName', 'organizationCode', 'representativeName', 'representativeId', 'phone', 'email'];
const namesOf = ({ kind }: Details): readonly Name[] => (kind === 'CITIZEN' ? OF_CITIZEN : OF_ORGANIZATION);

interface DetailsProps {
  readonly details: Details;
  readonly onChange: (details: Details) => void;
  readonly onAsked: (request: CodeRequest) => void;
}
/** Who registers. The code is sent once this is right. */
export function RegisterDetails({ details, onChange, onAsked }: DetailsProps) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = errorsIn(details, t);
    setErrors(found);
    setProblem(null);
    if (found.length > 0) return;
    setBusy(true);
    const proof = await takeProof();
    const answer = proof.ok ? await asked(api.POST('/api/auth/register', { body: { ...bodyOf(details), altcha: proof.value } })) : proof;
    setBusy(false);
    if (answer.ok) return typeof answer.value === 'object' ? onAsked(answer.value) : undefined;
    const field = FIELD_OF[answer.error.code];
    if (field) setErrors([{ field, message: answer.error.detail }]);
    else setProblem(answer.error);
  };
  return (
    <form className="m-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Radios path="kind" label={t('account.register.kind')} required value={details.kind} onChange={(next) => { const kind = KINDS.find((one) => one === next); if (kind) onChange({ ...details, kind }); }} options={KINDS.map((kind) => ({ value: kind, label: t(`account.register.${kind}`) }))} />
      {namesOf(details).map((name) => <Line key={name} name={name} details={details} onChange={onChange} error={errors.find(({ field }) => field === name)?.message} />)}
      <Button look="go" type="submit" isBusy={isBusy}>{t('account.register.go')}</Button>
    </form>
  );
}

/** What contradicts itself is told where it is put right. */
const FIELD_OF: Readonly<Record<string, Name>> = { 'identity.personal_id_contradicts': 'personalId', 'identity.birth_date_unusable': 'birthDate', 'identity.organization_code_wrong': 'organizationCode' };

const CONTROLS = {
  fullName: { autoComplete: 'name' }, personalId: { inputMode: 'numeric', maxLength: 12 }, birthDate: { inputMode: 'numeric', maxLength: 10, autoComplete: 'bday' },
  organizationCode: { inputMode: 'numeric', maxLength: 14, autoComplete: 'off' }, representativeName: { autoComplete: 'name' }, representativeId: { inputMode: 'numeric', maxLength: 12 },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' }, email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
} as const satisfies Record<Name, object>;

const HINTED = ['personalId', 'birthDate', 'organizationCode', 'representativeId', 'phone'] as const;
const isHinted = (name: Name): name is (typeof HINTED)[number] => HINTED.some((one) => one === name);

function Line({ name, details, onChange, error }: { readonly name: Name; readonly details: Details; readonly onChange: (details: Details) => void; readonly error: string | undefined }) {
  const { t } = useTexts();
  const label = name === 'fullName' && details.kind !== 'CITIZEN' ? t('account.register.orgName') : t(`account.register.${name}`);
  const isOrganization = details.kind !== 'CITIZEN';
  const hint = isHinted(name) ? t(`account.register.${name}Hint`) : undefined;
  // Digits are typed on a keyboard that has no slash; what a browser fills in it writes its own way.
  const typed = (text: string) => (name === 'birthDate' ? dayShown(withSlashes(text, details.birthDate)) : text);
  return (
    <TextField id={name} label={label} hint={hint} error={error} required={name !== 'email'} {...CONTROLS[name]} {...(name === 'fullName' && isOrganization && { autoComplete: 'organization' })}
      value={details[name]} onChange={(event) => onChange({ ...details, [name]: typed(event.currentTarget.value) })} />
  );
}

const PHONE = /^(\+?84|0)[\s.-]?[35789]([\s.-]?\d){8}$/;
function errorsIn(details: Details, t: Texts['t']): readonly FieldError[] {
  const checks: Record<Name, string | false> = {
    fullName: details.fullName.trim().length < 2 && t(details.kind === 'CITIZEN' ? 'account.register.nameMissing' : 'account.register.orgNameMissing'),
    personalId: !/^\d{12}$/.test(bare(details.personalId)) && t('account.register.personalIdWrong'),
    birthDate: !/^\d{4}-\d{2}-\d{2}$/.test(dayTyped(details.birthDate)) && t('account.register.birthDateWrong'),
    organizationCode: !/^\d{10}(-\d{3})?$/.test(organizationCode(details.organizationCode)) && t('account.register.organizationCodeWrong'),
    representativeName: details.representativeName.trim().length < 2 && t('account.register.representativeMissing'),
    representativeId: !/^\d{12}$/.test(bare(details.representativeId)) && t('account.register.personalIdWrong'),
    phone: !PHONE.test(details.phone.trim()) && t('account.register.phoneWrong'),
    email: details.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(details.email.trim()) && t('account.register.emailWrong'),
  };
  return namesOf(details).flatMap((field) => (checks[field] ? [{ field, message: checks[field] }] : []));
}

const bare = (digits: string): string => digits.replace(/\s/g, '');
/** The hyphen is not on every keyboard of digits. */
const organizationCode = (typed: string): string => bare(typed).replace(/^(\d{10})-?(\d{3})$/, '$1-$2');

function bodyOf({ kind, fullName, phone, email, ...more }: Details) {
  const contact = { fullName: fullName.trim(), phone: phone.trim(), language: currentLanguage(), ...(email.trim() && { email: email.trim() }) };
  return kind === 'CITIZEN'
    ? { kind, ...contact, personalId: bare(more.personalId), birthDate: dayTyped(more.birthDate) }
    : { kind, ...contact, organizationCode: organizationCode(more.organizationCode), representativeName: more.representativeName.trim(), representativeId: bare(more.representativeId) };
}
