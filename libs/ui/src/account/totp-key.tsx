import type { components } from '../api/schema.js';
import { TextField } from '../kit/field.js';
import { useQrCode } from '../kit/use-qr-code.js';
import { useTexts } from '../texts/texts.js';

export type TotpEnrolment = components['schemas']['EnrolmentDto'];

/** The key of a second factor: for the camera of a telephone, for an application on this very machine, and to be typed. */
export function TotpKey({ enrolment: { secret, uri } }: { readonly enrolment: TotpEnrolment }) {
  const { t } = useTexts();
  const picture = useQrCode(uri);
  return (
    <div className="m-key">
      <div className="m-qr">{picture ? <img src={picture} alt={t('account.secondStep.picture')} width={184} height={184} /> : null}</div>
      <p><a href={uri}>{t('account.secondStep.open')}</a></p>
      <TextField id="key" label={t('account.secondStep.key')} readOnly required value={secret.replace(/(.{4})(?=.)/g, '$1 ')} />
    </div>
  );
}
