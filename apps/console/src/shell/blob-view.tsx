import { useEffect, useState } from 'react';
import { Skeleton } from '@app/ui';

/** The page's own copy of the bytes: shown without giving the file a page of its own. */
export function BlobView({ bytes, name }: { readonly bytes: Blob; readonly name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (address === null) return <Skeleton lines={6} />;
  return bytes.type === 'application/pdf' ? <iframe className="d-preview" src={`${address}#view=FitH&navpanes=0`} title={name} /> : <img className="d-preview" src={address} alt={name} />;
}
