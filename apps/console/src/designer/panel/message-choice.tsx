import { useTexts } from '@app/ui';
import type { Edited } from './edited.js';
import { Choice, Line, useNamed } from './fields.js';
import { useVocabulary } from './use-vocabulary.js';
import { ASKED_OF_OTHERS, AWAITED } from './vocabulary.js';

/** To the applicant, in words of a template of one's own; of another system, which answers; or awaited. */
export type MessageKind = 'sent' | 'asked' | 'awaited';

/** The message an element sends or waits for: by its name, or by the code of another system. */
export function MessageChoice({ edited, kind }: { readonly edited: Edited; readonly kind: MessageKind }) {
  const { t } = useTexts();
  const named = useNamed();
  const { sent, sentStatus, messages } = useVocabulary();
  const code = String(edited.one('Message')['name'] ?? '');
  const put = (name: string): void => edited.write('Message', name === '' ? [] : [{ name }]);
  const offered = kind === 'sent' ? sent : kind === 'asked' ? ASKED_OF_OTHERS : AWAITED;
  // What a drawing says already keeps its name, wherever it stands.
  const known = messages[code];
  const options = named(known === undefined || Object.hasOwn(offered, code) ? offered : { ...offered, [code]: known });
  return (
    <>
      <Choice label={t(kind === 'awaited' ? 'designer.message.awaited' : kind === 'sent' ? 'designer.message.sentTo' : 'designer.message.sent')} hint={kind === 'sent' ? t(`designer.message.${options.length > 0 || sentStatus === 'pending' ? 'toApplicant' : sentStatus === 'error' ? 'notRead' : 'noneYet'}`) : undefined} value={code} empty={t('designer.message.none')} options={options} onChange={put} />
      <details className="dz-technical"><summary>{t('designer.message.other')}</summary><Line label={t('designer.message')} hint={t('designer.message.hint')} value={code} onChange={put} /></details>
    </>
  );
}
