import { useTexts } from '@app/ui';
import { Line, Tick, useNamed } from './fields.js';
import { useVocabulary } from './use-vocabulary.js';

interface PaperTicksProps {
  readonly legend: string;
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Papers by their names; those of a single office by their codes. */
export function PaperTicks({ legend, codes, onChange }: PaperTicksProps) {
  const { t } = useTexts();
  const named = useNamed();
  const { papers } = useVocabulary();
  const own = codes.filter((code) => !Object.hasOwn(papers, code));
  const typed = (line: string): readonly string[] => line.split(',').map((code) => code.trim()).filter(Boolean);
  return (
    <fieldset className="dz-two">
      <legend>{legend}</legend>
      <div className="dz-ticks">{named(papers).map(([code, name]) => <Tick key={code} label={name} isOn={codes.includes(code)} onChange={(isOn) => onChange(isOn ? [...codes, code] : codes.filter((each) => each !== code))} />)}</div>
      <Line label={t('designer.papers.own')} value={own.join(', ')} onChange={(line) => onChange([...codes.filter((code) => Object.hasOwn(papers, code)), ...typed(line)])} />
    </fieldset>
  );
}
