import { useState } from 'react';
import { Menu } from '@mantine/core';
import { deviceNow, formatMoment, saveFile, useTexts } from '@app/ui';
import type { Drawing } from '../canvas/bpmn-js.types.js';
import { bundleText } from '../pages/bundle-text.js';
import type { Content } from '../pages/draft-api.js';

interface ExportMenuProps {
  readonly drawing: Drawing;
  readonly name: string;
  readonly content: Content;
}
const PICTURES = ['svg', 'png', 'pdf'] as const;

/** The drawing as a file of other tools, as a picture, or everything the procedure is made of. */
export function ExportMenu({ drawing, name, content }: ExportMenuProps) {
  const { t } = useTexts();
  const [standing, setStanding] = useState<'idle' | 'busy' | 'failed'>('idle');
  const picture = async (as: (typeof PICTURES)[number]): Promise<void> => {
    setStanding('busy');
    try {
      saveFile(await pictureAs(as, { drawing, name, content }, t('designer.export.subtitle', { code: codeOf(content) || t('designer.noCode'), at: formatMoment(new Date(deviceNow()).toISOString()) })), `${name}.${as}`, 'image/svg+xml');
      setStanding('idle');
    } catch {
      setStanding('failed');
    }
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} width={280}>
        <Menu.Target><button type="button" className="m-btn small" aria-busy={standing === 'busy' || undefined} disabled={standing === 'busy'}>{t('designer.export')} ▾</button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveFile(content.bpmn, `${name}.bpmn`, 'application/xml')}>{t('designer.export.bpmn')}</Menu.Item>
          {PICTURES.map((as) => <Menu.Item key={as} onClick={() => void picture(as)}>{t(`designer.export.${as}`)}</Menu.Item>)}
          <Menu.Divider />
          <Menu.Item title={t('designer.export.hint')} onClick={() => saveFile(bundleText(content), `${name}.procedure.json`, 'application/json')}>{t('designer.export.all')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {standing === 'failed' ? <p className="dz-refusal" role="alert">{t('designer.export.failed')}</p> : null}
    </>
  );
}

const codeOf = ({ record }: Content): string => (typeof record['code'] === 'string' ? record['code'] : '');

/** What draws pictures comes only when one is asked for. */
async function pictureAs(as: (typeof PICTURES)[number], { drawing, name }: ExportMenuProps, subtitle: string): Promise<string | Blob> {
  const [{ pictureOf }, { pngOf, pdfOf }] = await Promise.all([import('./picture-of-drawing.js'), import('./picture-files.js')]);
  const picture = await pictureOf(drawing, { title: name, subtitle });
  return as === 'svg' ? picture.svg : as === 'png' ? pngOf(picture) : pdfOf(picture, name);
}
