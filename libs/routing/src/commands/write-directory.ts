import { Injectable } from '@nestjs/common';
import type { Agency, Division } from '../domain/directory.js';
import { Routing } from '../queries/routing.js';
import { DirectoryStore } from '../store/directory.store.js';

/** Brings agencies and divisions up to date with a list, as often as wanted. A parent stands before its children. */
@Injectable()
export class WriteDirectory {
  constructor(
    private readonly store: DirectoryStore,
    private readonly routing: Routing,
  ) {}

  async run(agencies: readonly Agency[], divisions: readonly Division[]): Promise<void> {
    await this.store.write(agencies, divisions);
    this.routing.forget();
  }
}
