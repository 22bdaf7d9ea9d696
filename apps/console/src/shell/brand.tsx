import { Link } from 'react-router';
import { Mark, useTexts } from '@app/ui';

export function Brand() {
  const { t } = useTexts();
  return <Link className="k-brand" to="/"><Mark /> <span>{t('frame.brand')}</span></Link>;
}
