import { papersWithoutWords, type ProcessPlan } from '@app/bpmn';
import { Button, useTexts } from '@app/ui';
import { Bilingual, Choice, Line, Tick, useNamed } from '../panel/fields.js';
import { ROLES } from '../panel/vocabulary.js';
import { ItemList } from './item-list.js';
import { freeCode, type JsonObject, objects, text, textOf } from './json.js';
import { PaperPreview } from './paper-preview.js';
import { type Place, placesOf } from './places.js';
import { unlessEmpty } from './record-part.js';
import { Worded } from './worded.js';

interface PaperWordsProps {
  readonly papers: readonly JsonObject[];
  readonly record: JsonObject;
  readonly forms: readonly JsonObject[];
  readonly plan: ProcessPlan | null;
  /** The procedure, for the preview. */
  readonly name: string;
  readonly onChange: (papers: readonly JsonObject[]) => void;
}
const SEPARATORS = [', ', '; ', '. ', ' '] as const;

/** How results and other papers of the procedure's own read. What the drawing issues and nobody has worded yet comes first. */
export function PaperWords({ papers, record, forms, plan, name, onChange }: PaperWordsProps) {
  const { t, pick } = useTexts();
  const places = placesOf({ record, forms }, plan, t);
  const worded = papers.map((paper) => text(paper['code']));
  const missing = plan === null ? [] : [...new Set(papersWithoutWords(plan, worded).map(({ paper }) => paper))];
  return (
    <>
      <p className="dz-none">{t('designer.words.text')}</p>
      {missing.map((code) => (
        <div className="dz-refusal" key={code}>
          <p>{t('designer.words.missing', { code })}</p>
          <Button size="small" onClick={() => onChange([...papers, freshPaper(code)])}>{t('designer.words.begin')}</Button>
        </div>
      ))}
      <ItemList
        items={papers} onChange={onChange} add={t('designer.words.add')} fresh={freshPaper(freeCode(papers, 'code', (number) => `paper${String(number)}`))}
        title={(paper) => pick(textOf(paper['title'])) || text(paper['code'])}
        body={(paper, change) => <Paper {...{ paper, places, name, change }} />}
      />
    </>
  );
}

const freshPaper = (code: string): JsonObject => ({ code, title: { vi: '', en: '' }, signerRole: 'approver', copies: 1, isResult: true, fields: [] });

function Paper({ paper, places, name, change }: { readonly paper: JsonObject; readonly places: readonly Place[]; readonly name: string; readonly change: (part: JsonObject) => void }) {
  const { t, pick } = useTexts();
  const named = useNamed();
  const fields = objects(paper['fields']);
  return (
    <>
      <Bilingual label={t('designer.words.title')} value={textOf(paper['title'])} onChange={(title) => change({ title: { ...title } })} />
      <Tick label={t('designer.words.isResult')} isOn={paper['isResult'] === true} onChange={(isOn) => change({ isResult: isOn || undefined })} />
      <div className="dz-threes">
        <Choice label={t('designer.words.signer')} value={text(paper['signerRole'])} options={named(ROLES)} onChange={(signerRole) => change({ signerRole })} />
        <Line label={t('designer.words.symbol')} hint={t('designer.words.symbolHint')} value={text(paper['symbol'])} onChange={(symbol) => change({ symbol: unlessEmpty(symbol.trim()) })} />
        <Line label={t('designer.words.copies')} hint={t('designer.words.copiesHint')} type="number" value={text(paper['copies'])} onChange={(copies) => change({ copies: Number(copies) })} />
      </div>
      <Worded label={t('designer.words.opening')} value={text(paper['opening'])} places={places} onChange={(opening) => change({ opening: unlessEmpty(opening.trim()) })} />
      <h2>{t('designer.words.fields')}</h2>
      <ItemList
        items={fields} onChange={(next) => change({ fields: next })} add={t('designer.words.addField')} fresh={{ name: freeCode(fields, 'name', (number) => `field${String(number)}`), label: { vi: '', en: '' }, parts: [] }}
        title={(field) => pick(textOf(field['label'])) || text(field['name'])}
        body={(field, put) => <Field {...{ field, places }} change={put} />}
      />
      <Worded label={t('designer.words.closing')} value={text(paper['closing'])} places={places} onChange={(closing) => change({ closing: unlessEmpty(closing.trim()) })} />
      <PaperPreview {...{ paper, places, name }} />
      <details className="dz-technical"><summary>{t('designer.panel.technical')}</summary><Line label={t('designer.words.code')} hint={t('designer.words.codeHint')} value={text(paper['code'])} onChange={(code) => change({ code: code.trim() })} /></details>
    </>
  );
}

function Field({ field, places, change }: { readonly field: JsonObject; readonly places: readonly Place[]; readonly change: (part: JsonObject) => void }) {
  const { t } = useTexts();
  const parts = Array.isArray(field['parts']) ? field['parts'].map(text) : [];
  const typed = (lines: string): readonly string[] => lines.split('\n').map((line) => line.trim()).filter(Boolean);
  return (
    <>
      <Bilingual label={t('designer.words.fieldLabel')} value={textOf(field['label'])} onChange={(label) => change({ label: { ...label } })} />
      <Worded label={t('designer.words.parts')} hint={t('designer.words.partsHint')} value={parts.join('\n')} places={places} onChange={(lines) => change({ parts: typed(lines) })} />
      {parts.length < 2 ? null : <Choice label={t('designer.words.separator')} value={text(field['separator']) || ', '} options={SEPARATORS.map((each) => [each, t(`designer.words.separator.${SEPARATOR_KEYS[each]}`)])} onChange={(separator) => change({ separator })} />}
    </>
  );
}
const SEPARATOR_KEYS = { ', ': 'comma', '; ': 'semicolon', '. ': 'stop', ' ': 'blank' } as const;
