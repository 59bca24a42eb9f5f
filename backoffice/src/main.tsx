import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { createRoot } from "react-dom/client";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/dropzone/styles.css";
import "@mantine/notifications/styles.css";
import "./app.css";
import { startLanguage } from "./language/language.ts";
import { queryClient } from "./query-client.ts";
import { router } from "./router.tsx";
import { darkerRed, theme } from "./theme.ts";

// What is said before it has arrived is kept, and shown then.
const Toaster = lazy(async () => ({ default: (await import("./shell/toaster.tsx")).Toaster }));

await startLanguage();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has an element with the id root.");

createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={darkerRed} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <Toaster />
      </Suspense>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
);
