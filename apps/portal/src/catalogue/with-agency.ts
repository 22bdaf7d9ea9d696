/** An address with the agency that was looked for, so that nobody has to choose it again where the filing begins. */
export function withAgency(path: string, params: URLSearchParams): string {
  const agency = params.get('agency');
  return agency ? `${path}?agency=${encodeURIComponent(agency)}` : path;
}
