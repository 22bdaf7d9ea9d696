import type { ApplicantData, FormField as Definition } from '@app/contracts';
import { formatDay, FormField, useTexts } from '@app/ui';
import type { StepProps } from './step-props.js';
import { pathOf } from './steps.js';

const both = (vi: string, en: string) => ({ vi, en });
const GENDER: Definition = {
  name: 'gender', kind: 'choice', required: false, label: both('Giới tính', 'Sex'),
  options: [{ value: 'MALE', label: both('Nam', 'Male') }, { value: 'FEMALE', label: both('Nữ', 'Female') }],
};
const PHONE: Definition = { name: 'phone', kind: 'phone', required: false, label: both('Số điện thoại', 'Phone number'), hint: both('Để cơ quan gọi khi cần hỏi lại.', 'So that the office can call you.') };
const EMAIL: Definition = { name: 'email', kind: 'email', required: false, label: both('Thư điện tử', 'E-mail address') };
const ADDRESS: Definition = { name: 'address', kind: 'address', required: false, label: both('Nơi ở', 'Residence') };
const ASKED: readonly Definition[] = [GENDER, PHONE, EMAIL, ADDRESS];

/** Who files. What the account knows is not asked again. */
export function ApplicantStep({ held, procedure, buttons }: StepProps) {
  const { t } = useTexts();
  const { applicant } = held.edit;
  const known = [
    [t('filing.applicant.fullName'), applicant.fullName],
    [t('filing.applicant.birthDate'), applicant.birthDate && formatDay(applicant.birthDate)],
    [t('filing.applicant.personalId'), applicant.personalId],
    [t('filing.applicant.organizationCode'), applicant.organizationCode],
  ].filter(([, value]) => value);
  const set = (field: string, value: unknown) => held.change({ applicant: withoutBlank({ ...applicant, [field]: value }) });
  const first = procedure.form.sections[0]?.name;
  return (
    <>
      <h1>{t('filing.step.applicant')}</h1>
      <section className="m-sheet f-box" aria-labelledby="known">
        <h2 id="known">{t('filing.applicant.known')}</h2>
        <dl className="m-answers">{known.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
        <p className="p-lead">{t('filing.applicant.knownText')}</p>
      </section>
      <div className="m-form">
        {ASKED.filter((field) => field !== GENDER || applicant.organizationCode === undefined).map((field) => <FormField key={field.name} field={field} path={`applicant.${field.name}`} value={applicant[field.name as keyof ApplicantData]} required={false} onChange={(value) => set(field.name, value)} />)}
        {buttons('applicant', pathOf(held.draft.id, 'content', first))}
      </div>
    </>
  );
}

const withoutBlank = (applicant: Readonly<Record<string, unknown>>): ApplicantData => Object.fromEntries(Object.entries(applicant).filter(([, value]) => value !== undefined && value !== ''));
