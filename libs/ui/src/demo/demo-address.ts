/** Where a demo answers what only a demo knows: its start says so to the pages, any other does not. */
export const demoAddress = (of: 'demo-people' | 'demo-next' | 'demo-samples'): string | undefined => document.querySelector<HTMLMetaElement>(`meta[name="${of}"]`)?.content;

/** A convenience: without an answer the pages are as anywhere else. */
export async function askedOfDemo<T>(address: string, signal?: AbortSignal): Promise<T | null> {
  try {
    const answer = await fetch(address, signal ? { signal } : {});
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
