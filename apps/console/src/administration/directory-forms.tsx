import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, Button, DayField, Field, Form, need, ProblemNotice, problemOf, TextField, useTexts } from '@app/ui';
import type { Directory, Subject } from './agencies.js';

export interface FormProps {
  readonly subject: Subject;
  readonly directory: Directory;
  readonly onDone: () => void;
}
export interface Ground {
  readonly symbol: string;
  readonly issuedOn: string;
  readonly issuedBy: string;
}
export const NO_GROUND: Ground = { symbol: '', issuedOn: '', issuedBy: '' };
const LEVELS = ['COMMUNE', 'PROVINCE', 'MINISTRY', 'OTHER'] as const;

/** Whatever was decided, directory and lists of agencies are read anew. */
export function useDecision(decide: () => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['directory'] }), queries.invalidateQueries({ queryKey: ['agencies'] })]);
      onDone();
    },
  });
}

interface DecisionFormProps {
  readonly title: string;
  readonly go: string;
  readonly decision: ReturnType<typeof useDecision>;
  readonly children: ReactNode;
}
export function DecisionForm({ title, go, decision, children }: DecisionFormProps) {
  return (
    <Form className="a-form" aria-label={title} onSubmit={() => decision.mutate()}>
      <h3>{title}</h3>
      {children}
      {decision.error ? <ProblemNotice problem={problemOf(decision.error)} /> : null}
      <div className="k-acts"><Button look="go" type="submit" isBusy={decision.isPending}>{go}</Button></div>
    </Form>
  );
}

/** The document behind a change. */
export function GroundFields({ ground, onChange }: { readonly ground: Ground; readonly onChange: (ground: Ground) => void }) {
  const { t } = useTexts();
  return (
    <fieldset className="a-pair">
      <legend>{t('administration.ground.legend')}</legend>
      <TextField label={t('administration.ground.symbol')} placeholder="12/QĐ-UBND" required maxLength={100} value={ground.symbol} onChange={({ target }) => onChange({ ...ground, symbol: target.value })} />
      <DayField label={t('administration.ground.issuedOn')} required value={ground.issuedOn} onChange={(issuedOn) => onChange({ ...ground, issuedOn })} />
      <TextField label={t('administration.ground.issuedBy')} maxLength={200} value={ground.issuedBy} onChange={({ target }) => onChange({ ...ground, issuedBy: target.value })} />
    </fieldset>
  );
}

interface Named {
  readonly vi: string;
  readonly en: string;
  readonly from: string;
}
function NameFields({ name, today, onChange }: { readonly name: Named; readonly today: string; readonly onChange: (name: Named) => void }) {
  const { t } = useTexts();
  return (
    <div className="a-pair">
      <TextField label={t('administration.directory.nameVi')} required maxLength={200} value={name.vi} onChange={({ target }) => onChange({ ...name, vi: target.value })} />
      <TextField label={t('administration.directory.nameEn')} required maxLength={200} value={name.en} onChange={({ target }) => onChange({ ...name, en: target.value })} />
      <DayField label={t('administration.directory.begins')} min={today} required value={name.from} onChange={(from) => onChange({ ...name, from })} />
    </div>
  );
}

export function RenameForm({ subject: { agency, division }, directory: { today }, onDone }: FormProps) {
  const { t } = useTexts();
  const shown = division ?? agency;
  const [name, setName] = useState<Named>({ ...shown.name, from: today });
  const [document, setGround] = useState(NO_GROUND);
  const body = { name: { vi: name.vi.trim(), en: name.en.trim() }, effectiveFrom: name.from, document };
  const path = { code: agency.code };
  const decision = useDecision(() => (division
    ? need(api.POST('/api/admin/directory/agencies/{code}/divisions/{division}/names', { params: { path: { ...path, division: division.code } }, body }))
    : need(api.POST('/api/admin/directory/agencies/{code}/names', { params: { path }, body }))), onDone);
  return (
    <DecisionForm title={t('administration.directory.act.rename')} go={t('administration.directory.renameGo')} decision={decision}>
      <p className="k-lead">{t('administration.directory.renameText')}</p>
      <NameFields name={name} today={today} onChange={setName} />
      <GroundFields ground={document} onChange={setGround} />
    </DecisionForm>
  );
}

export function NewDivisionForm({ subject: { agency }, directory: { today }, onDone }: FormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [name, setName] = useState<Named>({ vi: '', en: '', from: today });
  const [document, setGround] = useState(NO_GROUND);
  const body = { code, name: { vi: name.vi.trim(), en: name.en.trim() }, effectiveFrom: name.from, document };
  const decision = useDecision(() => need(api.POST('/api/admin/directory/agencies/{code}/divisions', { params: { path: { code: agency.code } }, body })), onDone);
  return (
    <DecisionForm title={t('administration.directory.act.division')} go={t('administration.directory.divisionGo')} decision={decision}>
      <TextField label={t('administration.directory.divisionCode')} hint={t('administration.directory.divisionCodeHint')} pattern="[A-Z0-9]{1,20}" required value={code} onChange={({ target }) => setCode(target.value.toUpperCase())} />
      <NameFields name={name} today={today} onChange={setName} />
      <GroundFields ground={document} onChange={setGround} />
    </DecisionForm>
  );
}

export function NewAgencyForm({ subject: { agency: parent }, directory: { today }, onDone }: FormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState(`${parent.code}.`);
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('COMMUNE');
  const [administrativeCode, setAdministrativeCode] = useState('');
  const [name, setName] = useState<Named>({ vi: '', en: '', from: today });
  const [document, setGround] = useState(NO_GROUND);
  const body = {
    code, level, parentCode: parent.code, name: { vi: name.vi.trim(), en: name.en.trim() }, effectiveFrom: name.from, document, ...(administrativeCode && { administrativeCode }),
  };
  const decision = useDecision(() => need(api.POST('/api/admin/directory/agencies', { body })), onDone);
  return (
    <DecisionForm title={t('administration.directory.act.agency')} go={t('administration.directory.agencyGo')} decision={decision}>
      <div className="a-pair">
        <TextField label={t('administration.directory.agencyCode')} hint={t('administration.directory.agencyCodeHint', { code: parent.code })} pattern="[A-Z][A-Z0-9.]{0,34}" required value={code} onChange={({ target }) => setCode(target.value.toUpperCase())} />
        <Field label={t('administration.directory.level')} required>
          {(control) => <select {...control} value={level} onChange={({ target }) => setLevel(LEVELS.find((one) => one === target.value) ?? 'COMMUNE')}>{LEVELS.map((one) => <option key={one} value={one}>{t(`administration.level.${one}`)}</option>)}</select>}
        </Field>
        <TextField label={t('administration.directory.administrativeCode')} pattern="\d{5}" value={administrativeCode} onChange={({ target }) => setAdministrativeCode(target.value)} />
      </div>
      <NameFields name={name} today={today} onChange={setName} />
      <GroundFields ground={document} onChange={setGround} />
    </DecisionForm>
  );
}
