import { useSession } from '@app/ui';
import { holdsOneOf } from '../../shell/part-type.js';

/** Who is asked here designs procedures, and does not only approve them. */
export function useCanDesign(): boolean {
  const session = useSession();
  return session.state === 'there' && holdsOneOf(session.account, 'systemAdmin');
}
