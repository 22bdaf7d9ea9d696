import type { ReactNode } from 'react';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, MantineProvider } from '@mantine/core';
import { useShownTheme } from '@app/ui';

/** From the tint to the darkest: words in shade 8 on white have 8:1, on the tint 7:1. */
const lotus: MantineColorsTuple = ['#e4f0ee', '#cfe4e1', '#a9cdc8', '#7fb5af', '#549b94', '#2f827b', '#176e69', '#0e6461', '#0b5d5b', '#084644'];

const theme = createTheme({
  primaryColor: 'lotus',
  primaryShade: { light: 8, dark: 3 },
  colors: { lotus },
  autoContrast: true,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: '6px',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Mantine draws with our tokens, so that a sheet, a line and a word look the same wherever they come from. */
const tokens: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-anchor': 'var(--lotus)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--lotus-tint)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-primary-color-filled': 'var(--lotus)',
    '--mantine-primary-color-filled-hover': 'var(--lotus-strong)',
    '--mantine-primary-color-contrast': 'var(--on-lotus)',
    '--mantine-primary-color-light': 'var(--lotus-tint)',
    '--mantine-primary-color-light-color': 'var(--lotus-strong)',
  };
  // In the dark Mantine has greys of its own for what opens over the page.
  const dark = { ...shared, '--mantine-color-dark-4': 'var(--line-2)', '--mantine-color-dark-5': 'var(--lotus-tint)', '--mantine-color-dark-6': 'var(--sheet)', '--mantine-color-dark-7': 'var(--paper)' };
  return { variables: {}, light: shared, dark };
};

/** Of this very answer of the server: looks that libraries add to the page without it are not taken. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// The one thing that keeps a page from scrolling below a dialog looks for it here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function Look({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokens} forceColorScheme={useShownTheme()} getStyleNonce={() => nonce}>
      {children}
    </MantineProvider>
  );
}
