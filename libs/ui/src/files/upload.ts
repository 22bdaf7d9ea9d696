import type { FileView } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { ownProblem, type Problem } from '../api/problem.js';
import { currentLanguage } from '../texts/texts.js';

export interface Upload {
  /** Address of the files of a draft or a dossier: `/api/filing/drafts/{id}/files`. */
  readonly to: string;
  readonly component: string;
  readonly file: File;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Called with what ends it. */
  readonly onBegun: (abort: () => void) => void;
}

/** One file, by the one way of browsers that tells how far it is. */
export function upload({ to, component, file, onProgress, onBegun }: Upload): Promise<Result<FileView, Problem>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', `${to}?component=${encodeURIComponent(component)}`);
    request.setRequestHeader('X-Motcua-Request', '1');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(no(ownProblem('ui.unreachable', 0, '')));
    request.onabort = () => resolve(no(ownProblem('ui.unreachable', 0, '')));
    onBegun(() => request.abort());
    request.send(body);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Result<FileView, Problem> {
  try {
    const told = JSON.parse(responseText) as unknown;
    return status >= 200 && status < 300 ? ok(told as FileView) : no(told as Problem);
  } catch {
    return no(ownProblem('ui.unreadable', status, ''));
  }
}
