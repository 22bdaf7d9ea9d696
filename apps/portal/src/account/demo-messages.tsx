import { useTexts } from '@app/ui';

/** In a demo no telephone rings: its messages stand on a page, which only a demo's start names. */
export function DemoMessages() {
  const { t } = useTexts();
  const at = document.querySelector<HTMLMetaElement>('meta[name="demo-messages"]')?.content;
  if (!at) return null;
  return <p className="a-demo">{t('account.code.demo')} <a href={at} target="_blank" rel="noreferrer">{t('account.code.demoLink')}</a></p>;
}
