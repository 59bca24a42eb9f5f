import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  Menu,
  type MenuItemProps,
  NavLink,
  type NavLinkProps,
} from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

/** Mantine's links with the router's typed addresses: a path that no screen has does not compile. */
export const LinkAnchor = createLink(
  ({ ...props }: AnchorProps & Omit<ComponentProps<"a">, keyof AnchorProps>) => <Anchor {...props} />,
);

export const LinkButton = createLink(
  ({ ...props }: ButtonProps & Omit<ComponentProps<"a">, keyof ButtonProps>) => (
    <Button component="a" {...props} />
  ),
);

export const LinkNav = createLink(
  ({ ...props }: NavLinkProps & Omit<ComponentProps<"a">, keyof NavLinkProps>) => <NavLink {...props} />,
);

export const LinkMenuItem = createLink(
  ({ ...props }: MenuItemProps & Omit<ComponentProps<"a">, keyof MenuItemProps>) => (
    <Menu.Item component="a" {...props} />
  ),
);
