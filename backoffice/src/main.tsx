import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/dropzone/styles.css";
import "@mantine/notifications/styles.css";
import "./app.css";
import { startLanguage } from "./language/language.ts";
import { ReadersDates } from "./language/readers-dates.tsx";
import { queryClient } from "./query-client.ts";
import { router } from "./router.tsx";
import { theme } from "./theme.ts";

await startLanguage();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has an element with the id root.");

createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <ReadersDates>
      <QueryClientProvider client={queryClient}>
        <Notifications position="top-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ReadersDates>
  </MantineProvider>,
);
