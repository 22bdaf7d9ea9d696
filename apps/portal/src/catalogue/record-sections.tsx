import type { ReactNode } from 'react';
import type { ProcedureRecord } from '@app/contracts';
import type { Text } from '@app/kernel';
import { formatDay, formatTerm, type Texts, currentLanguage } from '@app/ui';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** The name of a part with a component of its own, or what stands there. */
  readonly content: 'methods' | 'components' | 'fees' | 'legal' | Exclude<ReactNode, string>;
}

/** The headings of the national record, in their order (domain facts, section 6). */
export function sectionsOf(record: ProcedureRecord, t: Texts['t']): readonly Section[] {
  const said = (text: Text | null) => <p>{text === null ? t('catalogue.none.said') : text[currentLanguage()]}</p>;
  const list = (texts: readonly Text[]) => (texts.length === 0 ? said(null) : <ul>{texts.map((text) => <li key={text.vi}>{text[currentLanguage()]}</li>)}</ul>);
  return [
    { id: 'overview', title: t('catalogue.overview'), content: overview(record, t) },
    { id: 'steps', title: t('catalogue.steps'), content: steps(record) },
    { id: 'methods', title: t('catalogue.methods'), content: 'methods' },
    { id: 'components', title: t('catalogue.components'), content: 'components' },
    { id: 'term', title: t('catalogue.term'), content: term(record, t) },
    { id: 'subjects', title: t('catalogue.subjects'), content: list(record.subjects.map(({ name }) => name)) },
    { id: 'agencies', title: t('catalogue.executing'), content: agencies(record, t) },
    { id: 'results', title: t('catalogue.results'), content: <>{list(record.results.map(({ name }) => name))}<p className="p-lead">{t('catalogue.returns')}: {record.returnMethods.map((one) => t(`catalogue.return.${one}`)).join(', ')}</p></> },
    { id: 'fees', title: t('catalogue.fees'), content: 'fees' },
    { id: 'legal', title: t('catalogue.legal'), content: 'legal' },
    { id: 'requirements', title: t('catalogue.requirements'), content: said(record.requirements) },
    ...(record.description ? [{ id: 'description', title: t('catalogue.description'), content: said(record.description) }] : []),
  ];
}

function overview({ code, decisionNumber, decisionDate, level, kind, field, keywords }: ProcedureRecord, t: Texts['t']) {
  const rows = [
    [t('catalogue.code'), code],
    [t('catalogue.decision'), decisionNumber],
    ...(decisionDate ? [[t('catalogue.decision.date'), formatDay(decisionDate)]] : []),
    [t('catalogue.level'), t(`frame.level.${level}`)],
    [t('catalogue.kind'), t(`catalogue.kind.${kind}`)],
    [t('catalogue.field'), field.name[currentLanguage()]],
    ...(keywords.length > 0 ? [[t('catalogue.keywords'), keywords.join(', ')]] : []),
  ];
  return <Facts rows={rows} />;
}

function agencies(record: ProcedureRecord, t: Texts['t']) {
  const language = currentLanguage();
  const rows = [
    [t('catalogue.executing'), record.executingAgency[language]],
    [t('catalogue.competent'), record.competentAgency[language]],
    [t('catalogue.receiving'), record.receivingAddress[language]],
    [t('catalogue.authorized'), record.authorizedAgency?.[language] ?? t('catalogue.none.said')],
    [t('catalogue.coordinating'), record.coordinatingAgencies.map((agency) => agency[language]).join('; ') || t('catalogue.none.said')],
  ];
  return <Facts rows={rows} />;
}

const Facts = ({ rows }: { readonly rows: readonly (readonly string[])[] }) => (
  <dl className="r-facts">{rows.map(([name, said]) => <div key={name}><dt>{name}</dt><dd>{said}</dd></div>)}</dl>
);

function steps({ executionSteps }: ProcedureRecord) {
  const language = currentLanguage();
  return <ol className="r-steps">{executionSteps.map(({ name, description }) => <li key={name.vi}><strong>{name[language]}</strong><p>{description[language]}</p></li>)}</ol>;
}

function term({ processingTerm, cutOffTime }: ProcedureRecord, t: Texts['t']) {
  if (processingTerm === null) return <p>{t('catalogue.none.said')}</p>;
  const language = currentLanguage();
  const byChannel = Object.entries(processingTerm.byChannel ?? {});
  return (
    <>
      <p><strong>{formatTerm(processingTerm.default, language)}</strong></p>
      {byChannel.length > 0 ? <ul>{byChannel.map(([channel, one]) => <li key={channel}>{t(`frame.channel.${channel as 'DIRECT'}`)}: {formatTerm(one, language)}</li>)}</ul> : null}
      {cutOffTime ? <p className="p-lead">{t('catalogue.cutOff', { time: cutOffTime })}</p> : null}
    </>
  );
}
