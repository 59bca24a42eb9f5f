import type { FastifyInstance } from "fastify";
import { createPayment } from "../payments/create-payment.ts";
import { paymentAnswer } from "../payments/payment-answer.ts";
import { reaches } from "../protocol/authentication.ts";
import { bodyFields } from "../protocol/body-fields.ts";
import { type MollieAnswer, type MollieCall, resource } from "../protocol/endpoint.ts";
import { halList } from "../protocol/hal-list.ts";
import { invalid } from "../protocol/mollie-error.ts";
import { isFields } from "../protocol/nested-fields.ts";
import { onlyQuery } from "../protocol/query.ts";
import { newId } from "../world/random-text.ts";
import type { SandboxWorld } from "../world/sandbox-world.ts";
import type { Customer } from "./customer.ts";
import { customerAnswer } from "./customer-answer.ts";
import { checkCustomerRequest } from "./customer-request.ts";
import { findCustomer } from "./find-customer.ts";

export function addCustomerEndpoints(api: FastifyInstance, world: SandboxWorld): void {
  resource(api, world, { path: "/customers", endpoints: { GET: listCustomers, POST: createCustomer } });
  resource(api, world, {
    path: "/customers/:id",
    endpoints: { GET: getCustomer, PATCH: updateCustomer, DELETE: deleteCustomer },
  });
  resource(api, world, {
    path: "/customers/:id/payments",
    endpoints: { GET: listCustomerPayments, POST: createCustomerPayment },
  });
}

/** `POST /v2/customers`: everything about a customer is optional. */
function createCustomer(world: SandboxWorld, { credential, query, body }: MollieCall): MollieAnswer {
  onlyQuery(query, []);
  const customer: Customer = {
    id: newId("cst"),
    mode: credential.mode,
    createdAt: world.clock.now(),
    name: null,
    email: null,
    locale: null,
    metadata: null,
    isDeleted: false,
    ...checkCustomerRequest(body),
  };
  world.state.customers.set(customer.id, customer);
  return { status: 201, body: customerAnswer(world, customer) };
}

/** `GET /v2/customers/{id}` */
function getCustomer(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  return { status: 200, body: customerAnswer(world, findCustomer(world, call)) };
}

/** `PATCH /v2/customers/{id}`: what is not mentioned stays. */
function updateCustomer(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  const customer = findCustomer(world, call);
  Object.assign(customer, checkCustomerRequest(call.body));
  return { status: 200, body: customerAnswer(world, customer) };
}

/** `DELETE /v2/customers/{id}`: the payments stay and keep the customer's id. */
function deleteCustomer(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, []);
  bodyFields(call.body, { accepted: new Set() });
  findCustomer(world, call).isDeleted = true;
  return { status: 204, body: null };
}

/** `GET /v2/customers`: those of the call's mode. */
function listCustomers(world: SandboxWorld, { credential, query }: MollieCall): MollieAnswer {
  onlyQuery(query, ["from", "limit", "sort"]);
  const customers = [...world.state.customers.values()].filter(
    (customer) => customer.mode === credential.mode && !customer.isDeleted,
  );
  const body = halList(customers, {
    url: `${world.url}/v2/customers`,
    query,
    name: "customers",
    documentationPage: "list-customers",
    present: (customer) => customerAnswer(world, customer),
  });
  return { status: 200, body };
}

/** `GET /v2/customers/{id}/payments` */
function listCustomerPayments(world: SandboxWorld, call: MollieCall): MollieAnswer {
  onlyQuery(call.query, ["from", "limit", "sort"]);
  const { id } = findCustomer(world, call);
  const body = halList(world.state.payments.inOrder, {
    isListed: (payment) => payment.customerId === id && reaches(call.credential, payment),
    placeOf: world.state.payments.placeOf,
    url: `${world.url}/v2/customers/${id}/payments`,
    query: call.query,
    name: "payments",
    documentationPage: "list-customer-payments",
    present: (payment) => paymentAnswer(world, payment),
  });
  return { status: 200, body };
}

/** `POST /v2/customers/{id}/payments`: creates a payment as ever, for this customer. */
function createCustomerPayment(world: SandboxWorld, call: MollieCall): MollieAnswer {
  const { id } = findCustomer(world, call);
  if (!isFields(call.body)) return createPayment(world, call);
  if ("customerId" in call.body)
    throw invalid('Non-existent body parameter "customerId" for this API call.', "customerId");
  return createPayment(world, { ...call, body: { ...call.body, customerId: id } });
}
