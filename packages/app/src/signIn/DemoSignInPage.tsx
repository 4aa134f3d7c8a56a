import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { DemoIdentity } from './DemoIdentity';
import { PeopleView } from './PeopleView';
import { readDemoPeople } from './readDemoPeople';
import { rememberedPerson } from './rememberedPerson';

/** What the portal answered; the error's own message is only the status. */
function reasonOf(error: Error | undefined): string {
  if (error instanceof ResponseError) {
    return error.cause.message;
  }
  return error?.message ?? 'The portal did not say why.';
}

/** Offers the people of the demo, or goes on as the one whom the tab remembers. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const people = readDemoPeople(useApi(configApiRef));
  const [user, setUser] = useState(rememberedPerson.read);

  const choose = (chosen: string) => {
    rememberedPerson.write(chosen);
    setUser(chosen);
  };

  if (user === undefined) {
    return <PeopleView people={people} onChoose={choose} />;
  }
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'X-Mesh-Demo-User': user }}
      onSignInSuccess={session => onSignInSuccess(new DemoIdentity(session))}
      ErrorComponent={({ error }) => (
        <PeopleView
          people={people}
          onChoose={chosen => {
            // The failed attempt keeps its state, so that the page has to start anew.
            rememberedPerson.write(chosen);
            window.location.reload();
          }}
          problem={reasonOf(error)}
        />
      )}
    />
  );
}
