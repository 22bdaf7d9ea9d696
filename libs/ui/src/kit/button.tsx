import type { ButtonHTMLAttributes } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `go` is the one act the page is for: at most one of them on a page. */
  readonly look?: 'go' | 'danger' | 'quiet' | 'plain';
  readonly size?: 'small' | 'normal';
  /** Says that the act is under way, and lets nobody begin it twice. */
  readonly isBusy?: boolean;
}

export function Button({ look = 'plain', size = 'normal', isBusy = false, className = '', onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classes('m-btn', look !== 'plain' && look, size === 'small' && size, isBusy && 'is-busy', className)}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}

/** Class names that apply, in one string. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
