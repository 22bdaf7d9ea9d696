import { Corrections, type CorrectionsProps } from '@app/ui';
import { asksOf } from '../filing/conditions.js';

/** The questions of the declaration again, with the conditions of its form. */
export default function Correct(props: Omit<CorrectionsProps, 'asksOf'>) {
  return <Corrections {...props} asksOf={asksOf} />;
}
