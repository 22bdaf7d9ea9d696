import { type KeyboardEvent, useState } from 'react';
import type { ApplicantData } from '@app/contracts';
import { isTaxCode } from '@app/kernel';
import { Button, TextField, useTexts } from '@app/ui';
import { isOfCard, readCard } from './identity-card.js';

interface NumberProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly isBusy: boolean;
  readonly onNumber: (number: string) => void;
  readonly onFind: (number: string) => void;
}
interface CardNumberProps extends NumberProps {
  readonly onCard: (card: ApplicantData) => void;
}
/** A scanner types the whole code of the card and ends it with Enter; by hand it is twelve digits and Enter. */
export function CardNumber({ value, error, isBusy, onNumber, onCard, onFind }: CardNumberProps) {
  const { t } = useTexts();
  const [scanned, setScanned] = useState<string | null>(null);
  const [isShort, setShort] = useState(false);
  const type = (text: string) => {
    setShort(false);
    setScanned(isOfCard(text) ? text : null);
    if (!isOfCard(text)) onNumber(text);
  };
  const find = () => {
    const card = scanned === null ? null : readCard(scanned);
    if (scanned !== null) setScanned(null);
    if (card) onCard(card);
    const personalId = (card?.personalId ?? value).trim();
    setShort(!/^\d{12}$/.test(personalId));
    if (/^\d{12}$/.test(personalId)) onFind(personalId);
  };
  return (
    <div className="d-number">
      <TextField id="applicant.personalId" label={t('desk.new.personalId')} hint={t('desk.new.personalIdHint')} inputMode="numeric" autoComplete="off" error={isShort ? t('desk.new.twelveDigits') : error} value={scanned ?? value} onChange={({ target }) => type(target.value)} onKeyDown={(event) => endedBy(event, find)} />
      <Button isBusy={isBusy} onClick={find}>{t('desk.new.findAccount')}</Button>
    </div>
  );
}

/** Of an organisation or an enterprise, as its certificate of registration has it. */
export function TaxCode({ value, error, isBusy, onNumber, onFind }: NumberProps) {
  const { t } = useTexts();
  const [isWrong, setWrong] = useState(false);
  const find = () => {
    const code = value.trim();
    setWrong(!isTaxCode(code));
    if (isTaxCode(code)) onFind(code);
  };
  return (
    <div className="d-number">
      <TextField id="applicant.organizationCode" label={t('desk.new.taxCode')} hint={t('desk.new.taxCodeHint')} inputMode="numeric" autoComplete="off" maxLength={14} error={isWrong ? t('desk.new.taxCodeWrong') : error} value={value} onChange={({ target }) => { setWrong(false); onNumber(target.value); }} onKeyDown={(event) => endedBy(event, find)} />
      <Button isBusy={isBusy} onClick={find}>{t('desk.new.findAccount')}</Button>
    </div>
  );
}

/** Enter ends the number, not the filing. */
function endedBy(event: KeyboardEvent, find: () => void): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  find();
}
