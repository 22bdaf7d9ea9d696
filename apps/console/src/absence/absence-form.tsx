import { useState } from 'react';
import { Button, DayField, ErrorSummary, formatDay, ProblemNotice, problemOf, TextAreaField, todayInVietnam, useTexts } from '@app/ui';
import { type Absence, beginningOf, endOf, lastOf, useOfficials, useRecord, useSubstitutes } from './absence-api.js';
import { PeopleField } from './people-field.js';

interface AbsenceFormProps {
  /** Null for the own absence; otherwise the official that is looked at, empty where one is to be chosen. */
  readonly official: string | null;
  readonly onDone: (said: string) => void;
}
interface Said {
  readonly official: string;
  readonly from: string;
  readonly until: string;
  readonly substituteId: string;
  readonly reason: string;
}
const NAMES = ['official', 'from', 'until', 'substituteId', 'reason'] as const;

/** Whole days in Viet Nam, a colleague, and why. */
export function AbsenceForm({ official, onDone }: AbsenceFormProps) {
  const { t } = useTexts();
  const today = todayInVietnam();
  const [said, setSaid] = useState<Said>({ official: official ?? '', from: today, until: today, substituteId: '', reason: '' });
  const [text, setText] = useState({ official: '', substitute: '' });
  const [wrong, setWrong] = useState<readonly (keyof Said)[]>([]);
  const isToChoose = official === '';
  const officials = useOfficials(text.official, isToChoose);
  const substitutes = useSubstitutes(text.substitute, official === null ? null : said.official);
  const record = useRecord();
  const errorOf = (name: keyof Said) => (wrong.includes(name) ? t(`absence.wrong.${name}`) : undefined);
  const change = (next: Partial<Said>) => setSaid((before) => ({ ...before, ...next }));
  const send = () => {
    const faults = NAMES.filter((name) => isWrong(name, said, { today, isToChoose }));
    setWrong(faults);
    if (faults.length > 0) return;
    const { from, until, substituteId, reason } = said;
    const body = { substituteId, reason, from: beginningOf(from), until: endOf(until), ...(official !== null && { officialId: said.official }) };
    record.mutate(body, { onSuccess: (done) => onDone(doneWord(done, t)) });
  };
  return (
    <form className="m-sheet b-form" noValidate aria-label={t(official === null ? 'absence.record' : 'absence.recordOther')} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {wrong.length > 0 ? <ErrorSummary errors={wrong.map((name) => ({ field: `b-${name}`, message: t(`absence.wrong.${name}`) }))} /> : null}
      {isToChoose ? (
        <PeopleField id="b-official" label={t('absence.field.official')} find={t('absence.field.findOfficial')} error={errorOf('official')} people={officials.data?.items ?? []}
          value={said.official} text={text.official} onText={(next) => setText({ ...text, official: next })} onChange={(id) => change({ official: id, substituteId: '' })} />
      ) : null}
      <div className="b-days">
        <DayField id="b-from" label={t('absence.field.from')} required min={today} value={said.from} error={errorOf('from')} onChange={(from) => change({ from })} />
        <DayField id="b-until" label={t('absence.field.until')} required min={said.from || today} value={said.until} error={errorOf('until')} onChange={(until) => change({ until })} />
      </div>
      <PeopleField id="b-substituteId" label={t('absence.field.substitute')} find={t('absence.field.find')} hint={t('absence.field.substitute.hint')} error={errorOf('substituteId')}
        people={substitutes.data?.items ?? []} value={said.substituteId} text={text.substitute} onText={(next) => setText({ ...text, substitute: next })} onChange={(id) => change({ substituteId: id })} />
      <TextAreaField id="b-reason" label={t('absence.field.reason')} hint={t('absence.field.reason.hint')} required maxLength={300} rows={2} value={said.reason} error={errorOf('reason')} onChange={({ target }) => change({ reason: target.value })} />
      {record.isError ? <ProblemNotice problem={problemOf(record.error)} /> : null}
      <div className="k-acts"><Button type="submit" look="go" isBusy={record.isPending}>{t('absence.submit')}</Button></div>
    </form>
  );
}

function isWrong(name: keyof Said, said: Said, { today, isToChoose }: { readonly today: string; readonly isToChoose: boolean }): boolean {
  if (name === 'official') return isToChoose && said.official === '';
  if (name === 'from') return said.from < today;
  if (name === 'until') return said.until < said.from || said.until === '';
  return said[name].trim() === '';
}

const doneWord = ({ substitute, from, until }: Absence, t: ReturnType<typeof useTexts>['t']): string =>
  t('absence.done', { name: substitute.fullName, from: formatDay(from), until: lastOf(until) });
