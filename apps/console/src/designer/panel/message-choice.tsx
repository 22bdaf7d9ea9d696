import { useTexts } from '@app/ui';
import type { Edited } from './edited.js';
import { Choice, Line, useNamed } from './fields.js';
import { MESSAGES } from './vocabulary.js';

/** The message an element sends or waits for: by its name, or by the code of another system. */
export function MessageChoice({ edited, label }: { readonly edited: Edited; readonly label: string }) {
  const { t } = useTexts();
  const named = useNamed();
  const code = String(edited.one('Message')['name'] ?? '');
  const put = (name: string): void => edited.write('Message', name === '' ? [] : [{ name }]);
  return (
    <>
      <Choice label={label} value={code} empty={t('designer.message.none')} options={named(MESSAGES)} onChange={put} />
      <details className="dz-technical"><summary>{t('designer.message.other')}</summary><Line label={t('designer.message')} hint={t('designer.message.hint')} value={code} onChange={put} /></details>
    </>
  );
}
