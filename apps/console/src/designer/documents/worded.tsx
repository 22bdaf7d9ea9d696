import { useTexts } from '@app/ui';
import { Choice, Lines } from '../panel/fields.js';
import { type Place, wordsRead } from './places.js';

interface WordedProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly places: readonly Place[];
  readonly onChange: (value: string) => void;
}

/** Words of a paper, with what the dossier says chosen from a list; below, how they read. */
export function Worded({ label, hint, value, places, onChange }: WordedProps) {
  const { t, pick } = useTexts();
  const put = (written: string): void => onChange(`${value}${value === '' || /\s$/.test(value) ? '' : ' '}{${written}}`);
  return (
    <div className="dz-worded">
      <Lines label={label} hint={hint} value={value} onChange={onChange} />
      <Choice label={t('designer.words.insert', { where: label })} value="" empty={t('designer.words.choose')} options={places.map(({ written, label: words }) => [written, pick(words)])} onChange={(written) => written !== '' && put(written)} />
      {value.includes('{') ? <p className="dz-echo">{wordsRead(value, places, pick)}</p> : null}
    </div>
  );
}
