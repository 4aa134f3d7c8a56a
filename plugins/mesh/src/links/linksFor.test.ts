import { ConfigReader } from '@backstage/config';
import { readLinkTemplates } from './LinkTemplate';
import { linksFor } from './linksFor';

const templates = readLinkTemplates(
  new ConfigReader({
    mesh: {
      links: [
        {
          title: 'Kiali',
          url: 'https://kiali.example/console/namespaces/{namespace}/workloads/{workload}?clusterName={cluster}',
        },
        {
          title: 'Grafana',
          url: 'https://grafana.example/d/istio?var-namespace={namespace}',
          clusters: ['prod-eu'],
        },
        {
          title: 'Kubernetes',
          url: '/catalog/{entityNamespace}/{entityKind}/{entityName}/kubernetes',
        },
      ],
    },
  }),
);

const payments = { cluster: 'prod-eu', namespace: 'payments' };

describe('linksFor', () => {
  it('shows links about workloads at the workload, and no others there', () => {
    const subject = { ...payments, kind: 'Deployment', workload: 'api' };
    expect(linksFor(templates, subject)).toEqual([
      {
        title: 'Kiali',
        href: 'https://kiali.example/console/namespaces/payments/workloads/api?clusterName=prod-eu',
      },
    ]);
  });

  it('hides a link whose cluster or entity is not there', () => {
    expect(linksFor(templates, payments).map(({ title }) => title)).toEqual([
      'Grafana',
    ]);
    expect(linksFor(templates, { ...payments, cluster: 'staging' })).toEqual(
      [],
    );
  });

  it('leads to a page of the entity', () => {
    const subject = {
      ...{ cluster: 'staging', namespace: 'payments' },
      ...{ entityKind: 'component', entityNamespace: 'default' },
      entityName: 'payments-api',
    };
    expect(linksFor(templates, subject)).toEqual([
      {
        title: 'Kubernetes',
        href: '/catalog/default/component/payments-api/kubernetes',
      },
    ]);
  });

  it('encodes what it fills in, so that a name cannot become another address', () => {
    const subject = { ...payments, namespace: '../a?b=c#d', kind: 'Pod' };
    const [{ href }] = linksFor(templates, { ...subject, workload: 'x&y' });
    expect(href).toBe(
      'https://kiali.example/console/namespaces/..%2Fa%3Fb%3Dc%23d/workloads/x%26y?clusterName=prod-eu',
    );
  });
});

describe('readLinkTemplates', () => {
  it('gives none where none is configured', () => {
    expect(readLinkTemplates(new ConfigReader({}))).toEqual([]);
  });

  it.each(['data:text/html,x', '//elsewhere.example', 'kiali'])(
    'refuses the address %s, naming key and remedy',
    url => {
      const mesh = { links: [{ title: 'Kiali', url }] };
      expect(() => readLinkTemplates(new ConfigReader({ mesh }))).toThrow(
        'mesh.links: the address of Kiali has to begin with https://, http:// or /.',
      );
    },
  );
});
