import { useEffect, useState } from 'react';

/** Address of a picture of the text, null until it is drawn. The drawing comes with the page that needs it. Dark on white in every theme: cameras want it so. */
export function useQrCode(text: string): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void import('bwip-js/generic').then(({ drawingSVG, qrcode }) => {
      const svg = qrcode({ bcid: 'qrcode', text, padding: 4, backgroundcolor: 'FFFFFF' }, drawingSVG());
      if (isWanted) setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return picture;
}
