import { Link } from '@backstage/core-components';
import type { Dependant } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import type { FleetLinks } from '../search/useFleetLinks';
import { useListStyles } from './useListStyles';

/** As many are shown at first. */
const atFirst = 20;

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** The namespaces that use a revision or a tag: by their labels, by their pods, or both. */
export function DependantList(props: {
  cluster: string;
  dependants: readonly Dependant[];
  links: FleetLinks;
}) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const [all, setAll] = useState(false);
  const { cluster, dependants, links } = props;
  if (dependants.length === 0) return <>{t('fleet.dependants.none')}</>;
  const shown = all ? dependants : dependants.slice(0, atFirst);
  return (
    <>
      <ul className={list.plain}>
        {shown.map(({ namespace, pods, asks }) => (
          <li key={namespace}>
            <Link
              underline="always"
              to={links.tab('namespaces', { cluster, text: namespace })}
            >
              {namespace}
            </Link>{' '}
            <span className={list.subtle}>
              {t(asks ? 'fleet.dependants.asks' : 'fleet.dependants.runsOnly', {
                count: pods,
              })}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < dependants.length && (
        <Button
          className={classes.button}
          size="small"
          onClick={() => setAll(true)}
        >
          {t('fleet.dependants.showAll', { number: dependants.length })}
        </Button>
      )}
    </>
  );
}
