import { Injectable } from '@nestjs/common';
import type { DossierFilesView } from '@app/contracts';
import { FileRowStore, fileView } from '../store/file.store.js';
import type { SeenDossier } from './filed-dossiers.js';

/** Files of a dossier, by the component they were attached to. */
@Injectable()
export class DossierFiles {
  constructor(private readonly files: FileRowStore) {}

  async ofDossier({ by, id, record }: SeenDossier): Promise<DossierFilesView['components']> {
    const files = await this.files.ofDossier(id, by);
    return record.components.flatMap(({ code, name }) => {
      const own = files.filter(({ component }) => component === code).map(fileView);
      return own.length > 0 ? [{ code, name, files: own }] : [];
    });
  }
}
