import { type FormEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, ArrowIcon, asked, Button, type components, EmptyState, Pager, ProblemNotice, SearchIcon, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { FurtherFilters, ONLINE_SERVICES } from './further-filters.js';
import { withAgency } from './with-agency.js';
import './catalogue.css';

type Entry = components['schemas']['CatalogueEntryDto'];
const LEVELS = ['COMMUNE', 'PROVINCE', 'MINISTRY'] as const;
type Level = (typeof LEVELS)[number];

/** The catalogue. What is sought stands in the address, so that it can be sent to somebody and Back works. */
export default function CataloguePage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const text = params.get('text') ?? '';
  const level = LEVELS.find((one) => one === params.get('level'));
  const agency = params.get('agency') ?? undefined;
  const field = params.get('field') ?? undefined;
  const online = ONLINE_SERVICES.find((one) => one === params.get('online'));
  const after = params.get('after') ?? undefined;
  usePageTitle(t('catalogue.title'));
  const loaded = useLoaded(params.toString(), () =>
    asked(api.GET('/api/procedures', { params: { query: { limit: 50, ...(text && { text }), ...(level && { level }), ...(agency && { agency }), ...(field && { field }), ...(online && { onlineService: online }), ...(after && { after }) } } })),
  );
  const choose = (next: Readonly<Record<string, string | undefined>>) =>
    setParams(Object.entries({ text, level, agency, field, online, ...next }).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return (
    <>
      <Hero key={text} text={text} onSearch={(sought) => choose({ text: sought })} />
      <div className="p-wide c-body" aria-busy={loaded.state === 'loading' || undefined}>
        <LevelFilter level={level} onChoose={(next) => choose({ level: next })} />
        <FurtherFilters agency={agency} field={field} online={online} onChoose={choose} />
        {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
        {loaded.state === 'loading' && !loaded.value ? <Skeleton lines={8} /> : null}
        {loaded.state !== 'problem' && loaded.value ? (
          <Found page={loaded.value} text={text} isAtAgency={agency !== undefined} onClear={() => setParams({})} onNext={(next) => choose({ after: next })} isFirst={after === undefined} onFirst={() => choose({})} />
        ) : null}
      </div>
    </>
  );
}

function Hero({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <section className="c-hero">
      <div className="p-wide">
        <h1>{t('catalogue.hero')}</h1>
        <p className="p-lead">{t('catalogue.heroText')}</p>
        <form role="search" className="c-search" onSubmit={submit}>
          <label className="m-hidden" htmlFor="text">{t('catalogue.search.label')}</label>
          <span className="c-box"><SearchIcon /><input id="text" type="search" className="m-input" autoComplete="off" maxLength={200} aria-describedby="text-hint" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} /></span>
          <Button type="submit" look="go">{t('catalogue.search.go')}</Button>
          <span id="text-hint" className="c-hint">{t('catalogue.search.hint')}</span>
        </form>
      </div>
    </section>
  );
}

function LevelFilter({ level, onChoose }: { readonly level: Level | undefined; readonly onChoose: (level: Level | undefined) => void }) {
  const { t } = useTexts();
  return (
    <div className="c-filter" role="group" aria-label={t('catalogue.filter.level')}>
      {[undefined, ...LEVELS].map((one) => (
        <button key={one ?? ''} type="button" className="c-chip" aria-pressed={one === level} onClick={() => onChoose(one)}>
          {one === undefined ? t('catalogue.filter.all') : t(`frame.level.${one}`)}
        </button>
      ))}
    </div>
  );
}

interface FoundProps {
  readonly page: components['schemas']['CataloguePageDto'];
  readonly text: string;
  readonly isAtAgency: boolean;
  readonly isFirst: boolean;
  readonly onClear: () => void;
  readonly onNext: (after: string) => void;
  readonly onFirst: () => void;
}
function Found({ page, text, isAtAgency, isFirst, onClear, onNext, onFirst }: FoundProps) {
  const { t } = useTexts();
  const { items, next } = page;
  if (items.length === 0) return <EmptyState title={t('catalogue.none')} action={<Button onClick={onClear}>{t('catalogue.filter.clear')}</Button>}>{t(isAtAgency ? 'catalogue.noneAtAgency' : 'catalogue.noneText')}</EmptyState>;
  const count = items.length;
  const summary = text === '' ? t('catalogue.found', { count }) : t('catalogue.foundFor', { count, text });
  return (
    <>
      <p className="p-lead" role="status">{summary}</p>
      {fieldsOf(items).map(([code, entries]) => <FieldGroup key={code} entries={entries} />)}
      {next !== null || !isFirst ? <Pager summary={summary} onFirst={isFirst ? undefined : onFirst} onNext={next === null ? undefined : () => onNext(next)} /> : null}
    </>
  );
}

function FieldGroup({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, pick } = useTexts();
  const [params] = useSearchParams();
  const [first] = entries;
  if (!first) return null;
  return (
    <section className="c-field" aria-labelledby={`field-${first.field.code}`}>
      <h2 id={`field-${first.field.code}`}>{pick(first.field.name)}</h2>
      <ul className="m-sheet c-list">
        {entries.map(({ code, name, level, onlineService, executingAgency }) => (
          <li key={code}>
            <Link to={withAgency(`/procedures/${code}`, params)}><span>{pick(name)}</span><ArrowIcon /></Link>
            <span className="c-meta">
              <span className="m-code">{code}</span>
              <span className={onlineService === 'NONE' ? 'm-tag' : 'm-tag lotus'}>{t(`frame.online.${onlineService}`)}</span>
              <span className="m-tag">{t(`frame.level.${level}`)}</span>
              <span className="c-agency">{pick(executingAgency)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the order in which the fields come first. */
function fieldsOf(items: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of items) groups.set(entry.field.code, [...(groups.get(entry.field.code) ?? []), entry]);
  return [...groups];
}
