import { useEffect, useState } from 'react';
import { deviceNow, formatMoment, useTexts } from '@app/ui';

/** Stands at the head of what is printed, and nowhere else: whose page it was, and when it was taken from the screen. */
export function Printed({ name }: { readonly name: string }) {
  const { t } = useTexts();
  const [at, setAt] = useState(deviceNow);
  useEffect(() => {
    const now = () => setAt(deviceNow());
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return <p className="k-printed">{t('frame.printed', { name, at: formatMoment(new Date(at).toISOString()) })}</p>;
}
