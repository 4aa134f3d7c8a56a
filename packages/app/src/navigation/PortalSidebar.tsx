import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import MenuIcon from '@material-ui/icons/Menu';
import { PortalName } from './PortalName';

function PageItem({ href, icon, title }: NavContentNavItem) {
  return <SidebarItem to={href} icon={() => icon} text={title} />;
}

/** Home and the catalog first, then the pages of the plugins, then what concerns the person. */
export function PortalSidebar({ navItems }: NavContentComponentProps) {
  const pages = navItems.withComponent(PageItem);
  const home = pages.take('page:home');
  const catalog = pages.take('page:catalog');
  const settings = pages.take('page:user-settings');
  // Drawn below by the plugin's own item, which counts what is unread.
  navItems.take('page:notifications');
  return (
    <Sidebar>
      <PortalName />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {home}
        {catalog}
        <SidebarScrollWrapper>
          {pages.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      {settings}
    </Sidebar>
  );
}
