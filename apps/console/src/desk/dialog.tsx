import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useTexts } from '@app/ui';
import { useFocusBack } from './use-focus-back.js';

interface DialogProps {
  readonly title: string;
  readonly isWide?: boolean;
  /** Something to be read stands beside what is asked. */
  readonly isBroad?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
/** A panel over the page that keeps the focus, closes by Escape and gives the focus back. Its head is no second banner of the page. */
export function Dialog({ title, isWide = false, isBroad = false, onClose, children }: DialogProps) {
  const { t } = useTexts();
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={isBroad ? 'min(1240px, 98vw)' : isWide ? 'lg' : 'md'}>
      <Modal.Overlay />
      <Modal.Content className="d-dialog">
        <div className="d-dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('desk.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
