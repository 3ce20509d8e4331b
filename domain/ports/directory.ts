/** The identity provider's people. Throws ConflictError when the e-mail address is taken. */
export interface Directory {
  /** Creates a person who signs in with `email`; answers the token subject (`sub`) and a one-time password where the provider makes one. */
  createPerson(email: string): Promise<{ readonly subject: string; readonly temporaryPassword?: string }>;
}
