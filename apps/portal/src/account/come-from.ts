import { useSearchParams } from 'react-router';

/** Where to go after logging in (`?to=/dossiers`). Only paths of this portal: an address with a host would lead elsewhere. */
export function useComeFrom(): { readonly to: string; readonly query: string } {
  const [params] = useSearchParams();
  const named = params.get('to') ?? '';
  const isOwn = /^\/(?!\/|\\)/.test(named);
  return { to: isOwn ? named : '/account', query: isOwn ? `?to=${encodeURIComponent(named)}` : '' };
}
