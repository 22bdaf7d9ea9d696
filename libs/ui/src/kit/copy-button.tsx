import { useState } from 'react';
import { useTexts } from '../texts/texts.js';
import { Button, type ButtonProps } from './button.js';
import { CheckIcon, CopyIcon } from './icons.js';

/** Takes a text to the clipboard, and says so. */
export function CopyButton({ text, look = 'plain' }: { readonly text: string } & Pick<ButtonProps, 'look'>) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(text), () => setCopied(null));
  const isCopied = copied === text;
  return <Button look={look} size="small" onClick={copy} aria-live="polite">{isCopied ? <CheckIcon /> : <CopyIcon />} {t(isCopied ? 'frame.copied' : 'frame.copy')}</Button>;
}
