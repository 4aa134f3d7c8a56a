import { known, unknown } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterCache } from '../cache/ClusterCache';
import { type PlacedEntity, placedEntity } from '../catalog/PlacedEntity';
import { claims } from '../catalog/placementsOf';
import { EntityPlaces, placeKey } from './EntityPlaces';

/** A cluster whose namespaces hold one object for each of these ids. */
function clusterWith(
  cluster: string,
  idsByNamespace: Record<string, string[]> | null,
): ClusterCache {
  const namespacesWith: ClusterCache['namespacesWith'] = (matches, only) =>
    idsByNamespace === null
      ? unknown('It does not answer.')
      : known(
          Object.keys(idsByNamespace).filter(
            name =>
              (only === null || only === name) &&
              idsByNamespace[name].some(id =>
                matches({ 'backstage.io/kubernetes-id': id }),
              ),
          ),
          '',
        );
  const asked: Partial<ClusterCache> = { cluster, namespacesWith };
  // Nothing else of a cluster is asked for.
  return asked as ClusterCache;
}

const entity = (name: string, place: Record<string, string> = {}) => {
  const annotations = Object.fromEntries(
    Object.entries({ id: name, ...place }).map(([key, value]) => [
      `backstage.io/kubernetes-${key}`,
      value,
    ]),
  );
  const read = placedEntity({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  });
  if (!read) throw new Error('It names objects of its own.');
  return read;
};

const east = clusterWith('east', { shop: ['cart', 'pay'], bank: ['cart'] });
const west = clusterWith('west', { shop: ['cart'], empty: [] });
const away = clusterWith('away', null);

function placesOf(...entities: PlacedEntity[]) {
  const places = new EntityPlaces({
    index: { entities: () => known(entities, '') },
    caches: { all: () => [east, west, away] },
  }).byPlace();
  if (places.state === 'unknown') throw new Error(places.why);
  return Object.fromEntries(
    [...places.value].map(([key, found]) => [
      key,
      found.map(({ entityRef }) => entityRef.split('/')[1]),
    ]),
  );
}

describe('where entities are', () => {
  it('has an entity in each namespace of each cluster that holds an object of its own', () => {
    expect(placesOf(entity('cart'))).toEqual({
      [placeKey('east', 'shop')]: ['cart'],
      [placeKey('east', 'bank')]: ['cart'],
      [placeKey('west', 'shop')]: ['cart'],
    });
  });

  it('keeps a named namespace where its cluster does not answer, and leaves it out where it holds nothing', () => {
    expect(placesOf(entity('pay', { namespace: 'shop' }))).toEqual({
      [placeKey('east', 'shop')]: ['pay'],
      [placeKey('away', 'shop')]: ['pay'],
    });
  });

  it('keeps a place that is named in full, though nothing of the entity is there', () => {
    const named = { cluster: 'west', namespace: 'empty' };
    expect(placesOf(entity('pay', named))).toEqual({
      [placeKey('west', 'empty')]: ['pay'],
    });
  });

  it('has every entity of a shared namespace, in the order of the catalog', () => {
    const found = placesOf(
      entity('pay', { cluster: 'east', namespace: 'shop' }),
      entity('cart', { cluster: 'east' }),
    );
    expect(found[placeKey('east', 'shop')]).toEqual(['pay', 'cart']);
    expect(found[placeKey('east', 'bank')]).toEqual(['cart']);
  });

  it('agrees with what a single namespace is asked', () => {
    const entities = [
      entity('cart'),
      entity('pay', { namespace: 'shop' }),
      entity('cart', { cluster: 'west' }),
    ];
    for (const cache of [east, west]) {
      for (const namespace of ['shop', 'bank', 'empty']) {
        for (const each of entities) {
          const key = placeKey(cache.cluster, namespace);
          expect([key, claims(each, cache, namespace)]).toEqual([
            key,
            key in placesOf(each),
          ]);
        }
      }
    }
  });

  it('is not known while the catalog is not', () => {
    const places = new EntityPlaces({
      index: { entities: () => unknown('The catalog does not answer.') },
      caches: { all: () => [east] },
    });
    expect(places.byPlace()).toEqual(unknown('The catalog does not answer.'));
  });
});
