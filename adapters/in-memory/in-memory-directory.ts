import { ConflictError } from '../../domain/errors.js';
import type { Directory } from '../../domain/ports/directory.js';

/** A directory of people kept in memory; subjects count from 1: `subject-1`. */
export class InMemoryDirectory implements Directory {
  private readonly subjects = new Map<string, string>();

  async createPerson(email: string): Promise<{ readonly subject: string; readonly temporaryPassword: string }> {
    if (this.subjects.has(email)) throw new ConflictError(`${email} is taken.`);
    const subject = `subject-${this.subjects.size + 1}`;
    this.subjects.set(email, subject);
    return { subject, temporaryPassword: `Temporary-${this.subjects.size}` };
  }
}
