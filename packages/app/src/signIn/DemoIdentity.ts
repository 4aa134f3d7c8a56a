import type { IdentityApi } from '@backstage/core-plugin-api';
import { rememberedPerson } from './rememberedPerson';

/** The session of a person of the demo. Signing out also forgets the person, or the next page would sign in again. */
export class DemoIdentity implements IdentityApi {
  constructor(private readonly session: IdentityApi) {}

  getProfileInfo() {
    return this.session.getProfileInfo();
  }

  getBackstageIdentity() {
    return this.session.getBackstageIdentity();
  }

  getCredentials() {
    return this.session.getCredentials();
  }

  async signOut() {
    rememberedPerson.forget();
    await this.session.signOut();
  }
}
