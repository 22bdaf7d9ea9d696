import { Button } from '../kit/button.js';
import { useTexts } from '../texts/texts.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** What comes after them, as the button says it. */
  readonly next: string;
  readonly onKept: () => void;
}
/** Shown once: whoever goes on has kept them. */
export function RecoveryCodes({ codes, next, onKept }: RecoveryCodesProps) {
  const { t } = useTexts();
  return (
    <div className="m-form">
      <p>{t('account.secondStep.recovery')}</p>
      <ul className="m-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <Button look="go" onClick={onKept}>{next}</Button>
    </div>
  );
}
